package io.veilbot.command.access;

import static io.veilbot.command.Samples.OUTLINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.Share;
import io.veilbot.api.sales.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GrantsTest {

    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
    private static final int TIMES = 200;

    private record Earned(Grant grant, Instant at) {}

    private record Taken(GrantId grant, Share share) {}

    private static Grant grant(int number, AccessPeriod period, Allowance allowance) {
        return Grant.ofPayment(new PaymentId("payment-" + number), period, allowance, OUTLINE);
    }

    private static Grant days(int number, int days) {
        return grant(number, AccessPeriod.days(days), Allowance.ofBytes(1_000));
    }

    private static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }

    private static Grants folded(List<Earned> all) {
        var grants = Grants.NONE;
        for (Earned each : all) {
            grants = grants.with(each.grant(), each.at());
        }
        return grants;
    }

    private static Grants taking(Grants from, List<Taken> all) {
        var grants = from;
        for (Taken each : all) {
            grants = grants.taking(each.grant(), each.share());
        }
        return grants;
    }

    @Nested
    class AnyHistory {

        private List<Earned> history(Random random) {
            var all = new ArrayList<Earned>();
            for (int i = 0; i < 2 + random.nextInt(6); i++) {
                int count = random.nextInt(90);
                var period =
                        random.nextBoolean()
                                ? AccessPeriod.days(count)
                                : AccessPeriod.months(count / 10);
                var allowance =
                        random.nextInt(5) == 0
                                ? Allowance.UNLIMITED
                                : Allowance.ofBytes(random.nextInt(1_000_000));
                all.add(new Earned(grant(i, period, allowance), day(random.nextInt(300))));
            }
            return all;
        }

        private List<Taken> takings(Random random, List<Earned> history) {
            var all = new ArrayList<Taken>();
            for (Earned each : history) {
                if (random.nextBoolean()) {
                    int whole = 1 + random.nextInt(9_900);
                    var share = new Share(random.nextInt(whole + 1), whole);
                    all.add(new Taken(each.grant().id(), share));
                }
            }
            return all;
        }

        @RepeatedTest(TIMES)
        void doesNotCareInWhichOrderGrantsAreTakenBack(RepetitionInfo seed) {
            var random = new Random(seed.getCurrentRepetition());
            var history = history(random);
            var takings = takings(random, history);
            var shuffled = new ArrayList<>(takings);
            Collections.shuffle(shuffled, random);
            Grants one = taking(folded(history), takings);
            Grants other = taking(folded(history), shuffled);
            assertThat(other.end()).isEqualTo(one.end());
            assertThat(other.totalAt(day(100))).isEqualTo(one.totalAt(day(100)));
        }

        @RepeatedTest(TIMES)
        void isAsIfWhatWasWhollyTakenBackHadNeverBeenGranted(RepetitionInfo seed) {
            var random = new Random(seed.getCurrentRepetition());
            var history = history(random);
            Earned gone = history.get(random.nextInt(history.size()));
            var others = history.stream().filter(each -> !each.equals(gone)).toList();
            Grants taken = folded(history).taking(gone.grant().id(), Share.ALL);
            assertThat(taken.end()).isEqualTo(folded(others).end());
            assertThat(taken.totalAt(day(100))).isEqualTo(folded(others).totalAt(day(100)));
            assertThat(taken.entitlement(OUTLINE)).isEqualTo(folded(others).entitlement(OUTLINE));
        }

        @RepeatedTest(TIMES)
        void neverEndsBeforeItBeganNorLaterForATaking(RepetitionInfo seed) {
            var random = new Random(seed.getCurrentRepetition());
            var history = history(random);
            Grants whole = folded(history);
            Grants less = taking(whole, takings(random, history));
            Instant earliest =
                    history.stream().map(Earned::at).min(Instant::compareTo).orElseThrow();
            assertThat(less.end().orElseThrow()).isBetween(earliest, whole.end().orElseThrow());
            assertThat(less.totalAt(day(100)).bytes()).isNotNegative();
        }

        @RepeatedTest(TIMES)
        void endsLaterByAPauseThatBeganBeforeTheEnd(RepetitionInfo seed) {
            var random = new Random(seed.getCurrentRepetition());
            Grants grants = folded(history(random));
            Instant end = grants.end().orElseThrow();
            Instant from = day(random.nextInt(400));
            Duration length = Duration.ofDays(1 + random.nextInt(50));
            Grants paused = grants.pausedAt(from).resumedAt(from.plus(length));
            assertThat(paused.end()).hasValue(from.isBefore(end) ? end.plus(length) : end);
        }
    }

    @Nested
    class Taking {

        @Test
        void ofTheOnlyGrantLeavesTheMomentItWasEarned() {
            Grants grants =
                    Grants.NONE.with(days(1, 30), day(5)).taking(days(1, 30).id(), Share.ALL);
            assertThat(grants.end()).hasValue(day(5));
            assertThat(grants.totalAt(day(5))).isEqualTo(Allowance.ofBytes(0));
        }

        @Test
        void ofHalfLeavesHalf() {
            Grants grants =
                    Grants.NONE
                            .with(days(1, 30), day(0))
                            .with(days(2, 30), day(1))
                            .taking(days(1, 30).id(), new Share(4_950, 9_900));
            assertThat(grants.end()).hasValue(day(45));
            assertThat(grants.totalAt(day(1))).isEqualTo(Allowance.ofBytes(1_500));
        }

        @Test
        void letsWhatWasEarnedInALapseBeginWhenItWasEarned() {
            Grants grants =
                    Grants.NONE
                            .with(days(1, 30), day(0))
                            .with(days(2, 30), day(20))
                            .taking(days(1, 30).id(), Share.ALL);
            assertThat(grants.end()).hasValue(day(50));
        }
    }

    @Nested
    class NoLimit {

        private final Grant unlimited = grant(1, AccessPeriod.days(30), Allowance.UNLIMITED);

        @Test
        void lastsAsLongAsItsPart() {
            Grants grants = Grants.NONE.with(unlimited, day(0)).with(days(2, 30), day(1));
            assertThat(grants.totalAt(day(29))).isEqualTo(Allowance.UNLIMITED);
            assertThat(grants.totalAt(day(30))).isEqualTo(Allowance.ofBytes(1_000));
        }

        @Test
        void isKeptUntilAllOfItIsTakenBack() {
            Grants grants = Grants.NONE.with(unlimited, day(0));
            Grants half = grants.taking(unlimited.id(), new Share(1, 2));
            Grants none = grants.taking(unlimited.id(), Share.ALL);
            assertThat(half.totalAt(day(1))).isEqualTo(Allowance.UNLIMITED);
            assertThat(half.totalAt(day(16))).isEqualTo(Allowance.ofBytes(0));
            assertThat(none.totalAt(day(1))).isEqualTo(Allowance.ofBytes(0));
        }

        @Test
        void outlastsAPause() {
            Grants paused = Grants.NONE.with(unlimited, day(0)).pausedAt(day(10));
            assertThat(paused.totalAt(day(50))).isEqualTo(Allowance.UNLIMITED);
            assertThat(paused.resumedAt(day(50)).totalAt(day(69))).isEqualTo(Allowance.UNLIMITED);
            assertThat(paused.resumedAt(day(50)).totalAt(day(70))).isEqualTo(Allowance.ofBytes(0));
        }
    }

    @Test
    void addsAllOfAGrantThatIsEarnedInAPause() {
        Grants grants =
                Grants.NONE
                        .with(days(1, 30), day(0))
                        .pausedAt(day(20))
                        .with(days(2, 30), day(60))
                        .resumedAt(day(100));
        assertThat(grants.end()).hasValue(day(140));
    }
}
