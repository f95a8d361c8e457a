package io.veilbot.integrations.traffic;

import static io.veilbot.integrations.traffic.Counting.LAST_30_DAYS;
import static io.veilbot.integrations.traffic.Counting.SINCE_RESTART;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a counter shows, and what of it is new. */
class SeenTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private Seen seen = Seen.NOTHING;

    private long read(long counter, Counting counting, LocalDate today) {
        Seen.Reading reading = seen.read(counter, counting, today);
        seen = reading.seen();
        return reading.more();
    }

    @Nested
    class SinceARestart {

        private long read(long counter) {
            return SeenTest.this.read(counter, SINCE_RESTART, DAY);
        }

        @Test
        void countsWhatWasAdded() {
            assertThat(read(100)).isEqualTo(100);
            assertThat(read(100)).isZero();
            assertThat(read(250)).isEqualTo(150);
        }

        @Test
        void takesAFallForARestart() {
            read(100);
            assertThat(read(30)).isEqualTo(30);
            assertThat(read(40)).isEqualTo(10);
            assertThat(read(0)).isZero();
            assertThat(read(7)).isEqualTo(7);
        }

        @Test
        void remembersOneFigureHoweverLongItIsRead() {
            IntStream.range(0, 100)
                    .forEach(day -> SeenTest.this.read(day, SINCE_RESTART, DAY.plusDays(day)));
            assertThat(seen.byDay()).hasSize(1);
        }
    }

    @Nested
    class OfTheLastThirtyDays {

        private static final long MOST_A_DAY = 2_500;

        private long read(long counter, int day) {
            return SeenTest.this.read(counter, LAST_30_DAYS, DAY.plusDays(day));
        }

        @Test
        void countsWhatWasAdded() {
            assertThat(read(100, 0)).isEqualTo(100);
            assertThat(read(250, 0)).isEqualTo(150);
            assertThat(read(300, 9)).isEqualTo(50);
        }

        @Test
        void takesWhatDropsOutOfSightForNeitherTrafficNorARestart() {
            read(100, 0);
            read(300, 1);

            assertThat(read(260, 30)).isZero();
            assertThat(read(200, 31)).isZero();
            assertThat(read(201, 31)).isEqualTo(1);
        }

        @Test
        void takesALargeDayThatDropsOutOfSightForNoRestart() {
            read(1_000, 0);
            read(1_010, 1);

            assertThat(read(10, 30)).isZero();
            assertThat(read(15, 31)).isEqualTo(5);
        }

        @Test
        void findsWhatFlowedWhileAsMuchDroppedOutOfSight() {
            read(100, 0);
            read(300, 1);

            assertThat(read(300, 30)).isZero();
            assertThat(read(300, 31)).as("the first day is wholly gone").isEqualTo(100);
        }

        /** Read every hour, while it shows the last 720 hours exactly. */
        @Test
        void isNeverMoreThanWhatFlowedNorLessByMoreThanADay() {
            List<Long> flowed = new ArrayList<>();
            long all = 0;
            long counted = 0;
            for (int hour = 0; hour < 120 * 24; hour++) {
                long now = hour % 7L * (hour % 24L) * (hour / 24 % 3L);
                flowed.add(now);
                all += now;
                counted += read(sum(flowed, hour - 719), hour / 24);
                assertThat(all - counted).isBetween(0L, MOST_A_DAY);
            }
            assertThat(all).isGreaterThan(80_000);
            assertThat(seen.byDay()).hasSizeLessThanOrEqualTo(31);
        }

        private long sum(List<Long> hours, int from) {
            return hours.subList(Math.max(0, from), hours.size()).stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }

        @Test
        void letsAnEstimateWaver() {
            read(1_000, 0);
            assertThat(read(980, 0)).isZero();
            assertThat(read(1_000, 0)).isZero();
            assertThat(read(1_010, 0)).isEqualTo(10);
        }

        @Test
        void takesAFallByMoreThanHalfForARestart() {
            read(1_000, 0);
            assertThat(read(499, 1)).isEqualTo(499);
            assertThat(read(510, 1)).isEqualTo(11);
        }
    }
}
