package io.veilbot.command.access;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.BORIS;
import static io.veilbot.command.Samples.GIGABYTE;
import static io.veilbot.command.Samples.OUTLINE;

import io.veilbot.api.Refusal;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.SubscriptionCommand.EndSubscription;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.access.SubscriptionCommand.LiftOverride;
import io.veilbot.api.access.SubscriptionCommand.OverrideAllowance;
import io.veilbot.api.access.SubscriptionCommand.OverrideEnd;
import io.veilbot.api.access.SubscriptionCommand.WaiveEnd;
import io.veilbot.api.access.SubscriptionEvent.EndWaived;
import io.veilbot.api.access.SubscriptionEvent.OverrideLifted;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.command.Decisions.Given;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What staff set by hand, and let go of. */
class SubscriptionOverrideTest extends SubscriptionWords {

    private static final Instant LATER = NOW.plus(DAY);

    private Given<Subscription> bought(Object... since) {
        var all = new Object[since.length + 2];
        all[0] = opened();
        all[1] = granted(FIRST, NOW, GIGABYTE);
        System.arraycopy(since, 0, all, 2, since.length);
        return subscription.given(all);
    }

    private static LiftOverride lift(Overriding what) {
        return new LiftOverride(ID, what, WHY);
    }

    @Nested
    class AnEndByHand {

        private final OverrideEnd set = new OverrideEnd(ID, LATER, WHY);

        @Test
        void isSetOnce() {
            bought().when(set).then(endSetTo(LATER));
            bought(endSetTo(LATER)).when(set).quiet();
        }

        @Test
        void countsInsteadOfTheGrants() {
            bought(endSetTo(NOW)).when(new EndSubscription(ID)).then(ended(NOW));
        }

        @Test
        void leavesTheSumOfTheGrantsBeneath() {
            bought(endSetTo(LATER))
                    .when(new GrantPeriod(ID, ANNA, SECOND, NOW))
                    .then(granted(SECOND, NOW, IN_A_MONTH, gigabytes(2)));
        }

        @Test
        void refusesAnUnknownSubscription() {
            subscription.given().when(set).refused(Refusal.UNKNOWN);
        }
    }

    @Nested
    class ALimitByHand {

        private final OverrideAllowance set = new OverrideAllowance(ID, gigabytes(5), WHY);

        @Test
        void isSetOnce() {
            bought().when(set).then(limitSetTo(gigabytes(5)));
            bought(limitSetTo(gigabytes(5))).when(set).quiet();
        }

        @Test
        void refusesAnUnknownSubscription() {
            subscription.given().when(set).refused(Refusal.UNKNOWN);
        }
    }

    @Nested
    class Vip {

        private final WaiveEnd waive = new WaiveEnd(ID, ANNA, WHY);

        @Test
        void isGivenOnce() {
            bought().when(waive).then(waived());
            bought(waived()).when(waive).quiet();
        }

        @Test
        void opensASubscriptionWhereThereIsNone() {
            var level = AccessLevel.VIP;
            var standard = new Entitlement(STANDARD.protocols(), STANDARD.serverGroups(), level, 1);
            subscription
                    .given()
                    .when(waive)
                    .then(opened(), new EndWaived(ID, ANNA, standard, WHY, NOW));
        }

        @Test
        void neverEnds() {
            bought(waived(), endSetTo(NOW)).when(new EndSubscription(ID)).quiet();
        }

        @Test
        void keepsItsServersThroughARenewal() {
            var end = SECOND.period().after(IN_A_MONTH);
            bought(waived())
                    .when(new GrantPeriod(ID, ANNA, SECOND, NOW))
                    .then(
                            new PeriodGranted(
                                    ID,
                                    ANNA,
                                    SECOND,
                                    NOW,
                                    IN_A_MONTH,
                                    end,
                                    gigabytes(2),
                                    VIP,
                                    NOW));
        }

        @Test
        void takenFromSomebodyWithoutGrantsLeavesTheMomentOfOpening() {
            subscription
                    .given(openedAt(NOW.minus(DAY)), waived())
                    .when(lift(Overriding.VIP))
                    .then(
                            new OverrideLifted(
                                    ID,
                                    ANNA,
                                    Overriding.VIP,
                                    NOW.minus(DAY),
                                    Allowance.ofBytes(0),
                                    STANDARD,
                                    WHY,
                                    NOW));
        }

        @Test
        void refusesAnotherCustomer() {
            bought().when(new WaiveEnd(ID, BORIS, WHY)).refused(Refusal.NOT_YOURS);
        }
    }

    @Nested
    class Lifting {

        @Test
        void restoresWhatWasComputed() {
            bought(endSetTo(LATER))
                    .when(lift(Overriding.END))
                    .then(lifted(Overriding.END, OUTLINE));
            bought(waived()).when(lift(Overriding.VIP)).then(lifted(Overriding.VIP, OUTLINE));
            bought(limitSetTo(gigabytes(5)))
                    .when(lift(Overriding.ALLOWANCE))
                    .then(lifted(Overriding.ALLOWANCE, OUTLINE));
        }

        @Test
        void leavesTheOtherOverridesAlone() {
            bought(endSetTo(NOW), waived())
                    .when(lift(Overriding.END))
                    .then(lifted(Overriding.END, VIP));
            bought(endSetTo(NOW), waived(), lifted(Overriding.VIP, OUTLINE))
                    .when(new EndSubscription(ID))
                    .then(ended(NOW));
        }

        @ParameterizedTest
        @EnumSource
        void isQuietWhereNothingWasSet(Overriding what) {
            bought().when(lift(what)).quiet();
        }

        @ParameterizedTest
        @EnumSource
        void refusesAnUnknownSubscription(Overriding what) {
            subscription.given().when(lift(what)).refused(Refusal.UNKNOWN);
        }
    }
}
