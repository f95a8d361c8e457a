package io.veilbot.command.access;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.GIGABYTE;
import static io.veilbot.command.Samples.THIRTY_DAYS;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionCommand.BeginLimit;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.access.SubscriptionCommand.OverrideEnd;
import io.veilbot.api.access.SubscriptionCommand.RecordUsage;
import io.veilbot.api.access.SubscriptionCommand.ResumeSubscription;
import io.veilbot.api.access.SubscriptionCommand.RevokeGrant;
import io.veilbot.api.access.SubscriptionEvent.LimitBegun;
import io.veilbot.api.access.SubscriptionEvent.LimitPlanned;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.command.Decisions.Given;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An unlimited month, and a gigabyte for the month after it. */
class SubscriptionLimitTest extends SubscriptionWords {

    private static final Grant FREELY = grant("payment-1", THIRTY_DAYS, Allowance.UNLIMITED);
    private static final Grant THEN = SECOND;
    private static final Instant MONTH_AGO = NOW.minus(MONTH);
    private static final BeginLimit BEGIN = new BeginLimit(ID);
    private static final LimitBegun BEGUN = new LimitBegun(ID, ANNA, GIGABYTE, NOW);

    private static LimitPlanned planned(Instant from) {
        return new LimitPlanned(ID, ANNA, from, NOW);
    }

    private static PeriodGranted freely(Instant start) {
        return granted(FREELY, start, Allowance.UNLIMITED);
    }

    private Given<Subscription> bothFrom(Instant start, Object... since) {
        var all = new Object[since.length + 4];
        all[0] = openedAt(start);
        all[1] = freely(start);
        all[2] = granted(THEN, start, start.plus(MONTH), Allowance.UNLIMITED);
        all[3] = planned(start.plus(MONTH));
        System.arraycopy(since, 0, all, 4, since.length);
        return subscription.given(all);
    }

    @Nested
    class IsAnnounced {

        @Test
        void whenSomethingOutlastsThePartWithoutALimit() {
            subscription
                    .given(opened(), freely(NOW))
                    .when(new GrantPeriod(ID, ANNA, THEN, NOW))
                    .then(granted(THEN, NOW, IN_A_MONTH, Allowance.UNLIMITED), planned(IN_A_MONTH));
        }

        @Test
        void butNotWhenAccessEndsWithIt() {
            subscription
                    .given(opened())
                    .when(new GrantPeriod(ID, ANNA, FREELY, NOW))
                    .then(freely(NOW));
        }

        @Test
        void onceHoweverMuchComesAfterIt() {
            Grant more = grant("payment-3", THIRTY_DAYS, GIGABYTE);
            bothFrom(NOW)
                    .when(new GrantPeriod(ID, ANNA, more, NOW))
                    .then(granted(more, NOW, IN_A_MONTH.plus(MONTH), Allowance.UNLIMITED));
        }

        @Test
        void againWhenItMoves() {
            Instant sooner = NOW.plus(Duration.ofDays(15));
            bothFrom(NOW)
                    .when(new RevokeGrant(ID, FREELY.id(), HALF, WHY))
                    .then(
                            revoked(FREELY, HALF, sooner.plus(MONTH), Allowance.UNLIMITED),
                            planned(sooner));
        }

        @Test
        void againAfterAPause() {
            Instant yesterday = NOW.minus(DAY);
            bothFrom(MONTH_AGO.plus(DAY), suspended(Hold.PAUSE, yesterday))
                    .when(new ResumeSubscription(ID, Hold.PAUSE))
                    .then(
                            resumed(Hold.PAUSE, NOW.plus(DAY).plus(DAY).plus(MONTH), true),
                            planned(NOW.plus(DAY).plus(DAY)));
        }

        @Test
        void whenStaffLetAccessGoOnAfterIt() {
            Instant later = IN_A_MONTH.plus(DAY);
            subscription
                    .given(opened(), freely(NOW))
                    .when(new OverrideEnd(ID, later, WHY))
                    .then(endSetTo(later), planned(IN_A_MONTH));
        }

        @Test
        void andForgottenWhenAccessEnds() {
            bothFrom(NOW.minus(MONTH.multipliedBy(3)), ended(NOW)).when(BEGIN).quiet();
        }
    }

    @Nested
    class Begins {

        @Test
        void whenThePartWithoutALimitIsOver() {
            bothFrom(MONTH_AGO).when(BEGIN).then(BEGUN);
        }

        @Test
        void once() {
            bothFrom(MONTH_AGO, BEGUN).when(BEGIN).quiet();
        }

        @Test
        void notBefore() {
            bothFrom(MONTH_AGO.plusMillis(1)).when(BEGIN).quiet();
        }

        @Test
        void notAgainWhereAllOfThatPartWasTakenBack() {
            bothFrom(NOW, revoked(FREELY, Share.ALL, IN_A_MONTH, GIGABYTE)).when(BEGIN).quiet();
        }

        @Test
        void notInAPause() {
            bothFrom(MONTH_AGO, suspended(Hold.PAUSE, NOW.minus(DAY))).when(BEGIN).quiet();
        }

        @Test
        void notWhereAnotherPartWithoutALimitCameMeanwhile() {
            Grant again = grant("payment-3", THIRTY_DAYS, Allowance.UNLIMITED);
            bothFrom(MONTH_AGO, granted(again, MONTH_AGO, IN_A_MONTH, Allowance.UNLIMITED))
                    .when(BEGIN)
                    .quiet();
        }

        /** What flowed before is free; a figure between is what counting starts from. */
        @Test
        void andCountsWhatFlowsFromThenOn() {
            long all = GIGABYTE.bytes();
            bothFrom(MONTH_AGO, flowed(all, 0, NOW.minus(DAY)), BEGUN)
                    .when(new RecordUsage(ID, all + 5))
                    .then(flowed(all + 5, 0, NOW));
            bothFrom(MONTH_AGO, BEGUN, flowed(all, 0, NOW))
                    .when(new RecordUsage(ID, 2 * all))
                    .then(flowed(2 * all, all, NOW), exhausted(all, GIGABYTE, NOW));
        }
    }
}
