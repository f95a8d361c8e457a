package io.veilbot.command.access;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.GIGABYTE;
import static io.veilbot.command.Samples.THIRTY_DAYS;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.SubscriptionCommand.EndGrace;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.access.SubscriptionCommand.LiftOverride;
import io.veilbot.api.access.SubscriptionCommand.OverrideAllowance;
import io.veilbot.api.access.SubscriptionCommand.RecordUsage;
import io.veilbot.api.access.SubscriptionCommand.RevokeGrant;
import io.veilbot.api.access.SubscriptionCommand.WaiveEnd;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionSuspended;
import io.veilbot.command.Decisions.Given;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What flows, and what is done when it was enough. A gigabyte was bought. */
class SubscriptionTrafficTest extends SubscriptionWords {

    private static final long MUCH = 850_000_000;
    private static final long ALL = GIGABYTE.bytes();
    private static final Instant YESTERDAY = NOW.minus(DAY);
    private static final Instant THIS_MORNING = NOW.minus(Duration.ofHours(9));

    private Given<Subscription> bought(Object... since) {
        return boughtWith(GIGABYTE, since);
    }

    private Given<Subscription> boughtWith(Allowance allowance, Object... since) {
        var all = new Object[since.length + 2];
        all[0] = opened();
        all[1] = granted(grant("payment-1", THIRTY_DAYS, allowance), NOW, allowance);
        System.arraycopy(since, 0, all, 2, since.length);
        return subscription.given(all);
    }

    private static RecordUsage told(long used) {
        return new RecordUsage(ID, used);
    }

    private static SubscriptionSuspended cutOff() {
        return new SubscriptionSuspended(ID, ANNA, Hold.TRAFFIC, "the allowance is used up", NOW);
    }

    @Nested
    class Usage {

        @Test
        void isStoredOnceADay() {
            bought().when(told(7)).then(flowed(7, 7, NOW));
            bought(flowed(7, 7, YESTERDAY)).when(told(9)).then(flowed(9, 9, NOW));
            bought(flowed(7, 7, THIS_MORNING)).when(told(9)).quiet();
        }

        @Test
        void isNotStoredWhenItIsLessOrTheSame() {
            bought(flowed(7, 7, YESTERDAY)).when(told(6)).quiet();
            bought(flowed(7, 7, YESTERDAY)).when(told(7)).quiet();
        }

        @Test
        void isNotCountedWhileThereIsNoLimit() {
            boughtWith(Allowance.UNLIMITED, flowed(7, 0, YESTERDAY))
                    .when(told(ALL))
                    .then(flowed(ALL, 0, NOW));
        }

        @Test
        void isCountedFromTheMomentALimitCame() {
            var free = flowed(7, 0, THIS_MORNING);
            boughtWith(Allowance.UNLIMITED, free, limitSetTo(GIGABYTE))
                    .when(told(MUCH))
                    .then(flowed(MUCH, 0, NOW));
            boughtWith(Allowance.UNLIMITED, free, limitSetTo(GIGABYTE), flowed(MUCH, 0, YESTERDAY))
                    .when(told(MUCH + 5))
                    .then(flowed(MUCH + 5, 5, NOW));
        }
    }

    @Nested
    class MostOfIt {

        private final Object warned = warned(85, MUCH, GIGABYTE);

        @Test
        void isSaidOnce() {
            bought(flowed(7, 7, THIS_MORNING))
                    .when(told(MUCH))
                    .then(flowed(MUCH, MUCH, NOW), warned);
            bought(flowed(MUCH, MUCH, THIS_MORNING), warned).when(told(MUCH + 5)).quiet();
        }

        @Test
        void isSaidAtEightyPercentAndNotBefore() {
            bought(flowed(7, 7, THIS_MORNING)).when(told(799_999_999)).quiet();
            bought(flowed(7, 7, THIS_MORNING))
                    .when(told(800_000_000))
                    .then(flowed(800_000_000, 800_000_000, NOW), warned(80, 800_000_000, GIGABYTE));
        }

        @Test
        void isSaidAgainOfAnotherTotal() {
            long more = 1_700_000_000;
            bought(
                            flowed(MUCH, MUCH, THIS_MORNING),
                            warned,
                            granted(SECOND, NOW, IN_A_MONTH, gigabytes(2)))
                    .when(told(more))
                    .then(flowed(more, more, NOW), warned(85, more, gigabytes(2)));
        }
    }

    @Nested
    class AllOfIt {

        private final Object exhausted = exhausted(ALL, GIGABYTE, NOW);

        @Test
        void isSaidOnceAndLeavesAGrace() {
            bought().when(told(ALL)).then(flowed(ALL, ALL, NOW), exhausted);
            bought(flowed(ALL, ALL, THIS_MORNING), exhausted).when(told(ALL + 5)).quiet();
        }

        @Test
        void isSaidWhenTheLimitComesDownToIt() {
            bought(flowed(MUCH, MUCH, THIS_MORNING))
                    .when(new RevokeGrant(ID, FIRST.id(), HALF, WHY))
                    .then(
                            revoked(
                                    FIRST,
                                    HALF,
                                    NOW.plus(Duration.ofDays(15)),
                                    Allowance.ofBytes(ALL / 2)),
                            exhausted(MUCH, Allowance.ofBytes(ALL / 2), NOW));
        }

        @Test
        void isSaidAgainWhenARaisedLimitIsLowered() {
            bought(flowed(ALL, ALL, THIS_MORNING), exhausted, limitSetTo(gigabytes(2)))
                    .when(new LiftOverride(ID, Overriding.ALLOWANCE, WHY))
                    .then(
                            lifted(Overriding.ALLOWANCE, FIRST.entitlement().orElseThrow()),
                            exhausted);
        }

        @Test
        void isNotSaidWhereNothingWasUsed() {
            Allowance nothing = Allowance.ofBytes(0);
            bought().when(new OverrideAllowance(ID, nothing, WHY)).then(limitSetTo(nothing));
        }
    }

    @Nested
    class Grace {

        private final EndGrace over = new EndGrace(ID);
        private final Object used = flowed(ALL, ALL, YESTERDAY);

        @Test
        void isFollowedByTheCutOff() {
            bought(used, exhausted(ALL, GIGABYTE, YESTERDAY)).when(over).then(cutOff());
            bought(used, exhausted(ALL, GIGABYTE, YESTERDAY), cutOff()).when(over).quiet();
        }

        @Test
        void isNotCutShort() {
            bought(used, exhausted(ALL, GIGABYTE, YESTERDAY.plusMillis(1))).when(over).quiet();
        }

        @Test
        void isOverWithoutACutOffWhenSomebodyPaidInTime() {
            bought(
                            used,
                            exhausted(ALL, GIGABYTE, YESTERDAY),
                            granted(SECOND, NOW, IN_A_MONTH, gigabytes(2)))
                    .when(over)
                    .quiet();
        }

        @Test
        void ofAnEarlierTotalEndsNothing() {
            long twice = 2 * ALL;
            bought(
                            used,
                            exhausted(ALL, GIGABYTE, YESTERDAY),
                            granted(SECOND, NOW, IN_A_MONTH, gigabytes(2)),
                            flowed(twice, twice, NOW),
                            exhausted(twice, gigabytes(2), NOW))
                    .when(over)
                    .quiet();
        }
    }

    @Nested
    class Room {

        private final Object used = flowed(ALL, ALL, YESTERDAY);

        @Test
        void bringsAccessBackWithTheOldTimeKept() {
            bought(used, exhausted(ALL, GIGABYTE, YESTERDAY), cutOff())
                    .when(new GrantPeriod(ID, ANNA, SECOND, NOW))
                    .then(
                            granted(SECOND, NOW, IN_A_MONTH, gigabytes(2)),
                            resumed(Hold.TRAFFIC, SECOND.period().after(IN_A_MONTH), true));
        }

        @Test
        void comesFromStaffAsWell() {
            bought(used, cutOff())
                    .when(new OverrideAllowance(ID, gigabytes(5), WHY))
                    .then(limitSetTo(gigabytes(5)), resumed(Hold.TRAFFIC, IN_A_MONTH, true));
            bought(used, cutOff())
                    .when(new WaiveEnd(ID, ANNA, WHY))
                    .then(waived(), resumed(Hold.TRAFFIC, IN_A_MONTH, true));
        }

        @Test
        void isNotMadeByTimeAlone() {
            var days = grant("payment-3", THIRTY_DAYS, Allowance.ofBytes(0));
            bought(used, cutOff())
                    .when(new GrantPeriod(ID, ANNA, days, NOW))
                    .then(granted(days, NOW, IN_A_MONTH, GIGABYTE));
        }

        @Test
        void isNotEnoughWhileStaffHoldIt() {
            bought(used, cutOff(), suspended(Hold.STAFF, NOW))
                    .when(new OverrideAllowance(ID, gigabytes(5), WHY))
                    .then(limitSetTo(gigabytes(5)), resumed(Hold.TRAFFIC, IN_A_MONTH, false));
        }
    }
}
