package io.veilbot.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessPeriodTest {

    private static final int TIMES = 2_000;

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T10:00:00Z, 1, 2026-02-15T10:00:00Z",
        "2026-01-31T10:00:00Z, 1, 2026-02-28T10:00:00Z",
        "2028-01-31T10:00:00Z, 1, 2028-02-29T10:00:00Z",
        "2028-02-29T10:00:00Z, 12, 2029-02-28T10:00:00Z",
        "2026-03-31T23:59:59Z, 1, 2026-04-30T23:59:59Z",
        "2026-11-30T00:00:00Z, 3, 2027-02-28T00:00:00Z",
        "2026-10-31T23:30:00Z, 4, 2027-02-28T23:30:00Z",
        // over the nights when clocks change in Berlin and New York
        "2026-03-01T02:30:00Z, 1, 2026-04-01T02:30:00Z",
        "2026-03-29T01:30:00Z, 7, 2026-10-29T01:30:00Z",
        "2026-10-25T00:30:00Z, 1, 2026-11-25T00:30:00Z"
    })
    void monthsEndOnTheSameDayOrTheLast(Instant start, int months, Instant end) {
        assertThat(AccessPeriod.months(months).after(start)).isEqualTo(end);
    }

    /** Around the nights when clocks change in Berlin and New York. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z", "2026-03-07T12:00:00Z"})
    void aDayHas24HoursWhateverClocksDo(Instant start) {
        Instant end = AccessPeriod.days(1).after(start);
        assertThat(Duration.between(start, end)).isEqualTo(Duration.ofHours(24));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 3_651})
    void refusesLessThanNothingAndTooMuch(int count) {
        assertThatThrownBy(() -> AccessPeriod.days(count))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AccessPeriod.months(count))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lastsNoTimeWhereOnlyTrafficIsGranted() {
        Instant start = Instant.parse("2026-03-31T23:59:59Z");
        assertThat(AccessPeriod.days(0).after(start)).isEqualTo(start);
        assertThat(AccessPeriod.months(0).after(start)).isEqualTo(start);
    }

    @Test
    void nobodyLosesTime() {
        var random = new Random(31);
        for (int i = 0; i < TIMES; i++) {
            Instant start = Instant.ofEpochSecond(random.nextLong(4_000_000_000L));
            int count = 1 + random.nextInt(120);
            Instant end = AccessPeriod.months(count).after(start);
            assertThat(Duration.between(start, end))
                    .isGreaterThanOrEqualTo(Duration.ofDays(28L * count));
            assertThat(end.atZone(ZoneOffset.UTC).toLocalTime())
                    .isEqualTo(start.atZone(ZoneOffset.UTC).toLocalTime());
            assertThat(AccessPeriod.months(count + 1).after(start)).isAfter(end);
        }
    }
}
