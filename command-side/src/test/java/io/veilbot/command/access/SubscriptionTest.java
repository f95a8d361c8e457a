package io.veilbot.command.access;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.BORIS;
import static io.veilbot.command.Samples.GIGABYTE;
import static io.veilbot.command.Samples.OUTLINE;
import static io.veilbot.command.Samples.THIRTY_DAYS;

import io.veilbot.api.Refusal;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionCommand.AdmitDelay;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.access.SubscriptionEvent.DeliveryDelayed;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.ReferralId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is granted, and what is late. */
class SubscriptionTest extends SubscriptionWords {

    private static GrantPeriod add(CustomerId customer, Grant grant, Instant confirmedAt) {
        return new GrantPeriod(ID, customer, grant, confirmedAt);
    }

    @Nested
    class Granting {

        @Test
        void opensWithTheFirstGrant() {
            subscription
                    .given()
                    .when(add(ANNA, FIRST, NOW))
                    .then(opened(), granted(FIRST, NOW, GIGABYTE));
        }

        @Test
        void countsAGrantOnce() {
            subscription
                    .given(opened(), granted(FIRST, NOW, GIGABYTE))
                    .when(add(ANNA, FIRST, NOW.plusSeconds(60)))
                    .quiet();
        }

        @Test
        void addsARenewalToWhatIsLeft() {
            subscription
                    .given(opened(), granted(FIRST, NOW, GIGABYTE))
                    .when(add(ANNA, SECOND, NOW.plus(DAY)))
                    .then(granted(SECOND, NOW.plus(DAY), IN_A_MONTH, gigabytes(2)));
        }

        @Test
        void startsAfreshAfterALapse() {
            Instant later = NOW.plus(Duration.ofDays(90));
            subscription
                    .given(opened(), granted(FIRST, NOW, GIGABYTE))
                    .when(add(ANNA, SECOND, later))
                    .then(granted(SECOND, later, gigabytes(2)));
        }

        @Test
        void startsWhenItWasEarnedNotWhenItIsHandled() {
            Instant earlier = NOW.minusSeconds(300);
            subscription
                    .given()
                    .when(add(ANNA, FIRST, earlier))
                    .then(opened(), granted(FIRST, earlier, GIGABYTE));
        }

        @Test
        void countsCalendarMonthsToTheLastDay() {
            var month = grant("payment-3", AccessPeriod.months(1), GIGABYTE);
            Instant endOfJanuary = Instant.parse("2027-01-31T12:00:00Z");
            Instant endOfFebruary = Instant.parse("2027-02-28T12:00:00Z");
            subscription
                    .given()
                    .when(add(ANNA, month, endOfJanuary))
                    .then(
                            opened(),
                            new PeriodGranted(
                                    ID,
                                    ANNA,
                                    month,
                                    endOfJanuary,
                                    endOfJanuary,
                                    endOfFebruary,
                                    GIGABYTE,
                                    OUTLINE,
                                    NOW));
        }

        @Test
        void becomesUnlimitedWithAnUnlimitedPart() {
            var unlimited = grant("payment-3", THIRTY_DAYS, Allowance.UNLIMITED);
            subscription
                    .given(opened(), granted(FIRST, NOW, GIGABYTE))
                    .when(add(ANNA, unlimited, NOW))
                    .then(granted(unlimited, NOW, IN_A_MONTH, Allowance.UNLIMITED));
        }

        @Test
        void isLimitedAgainOnceTheUnlimitedPartIsOver() {
            Instant longAgo = NOW.minus(MONTH).minus(MONTH);
            var unlimited = grant("payment-3", THIRTY_DAYS, Allowance.UNLIMITED);
            subscription
                    .given(openedAt(longAgo), granted(unlimited, longAgo, Allowance.UNLIMITED))
                    .when(add(ANNA, SECOND, NOW))
                    .then(granted(SECOND, NOW, GIGABYTE));
        }

        @Test
        void keepsWhatMayBeUsedWhereAGrantSaysNothing() {
            var thanks = Grant.ofReferral(new ReferralId("referral-1"), AccessPeriod.days(7));
            subscription
                    .given(opened(), granted(FIRST, NOW, GIGABYTE))
                    .when(add(ANNA, thanks, NOW))
                    .then(granted(thanks, NOW, IN_A_MONTH, GIGABYTE.plus(thanks.allowance())));
            subscription
                    .given()
                    .when(add(ANNA, thanks, NOW))
                    .then(
                            opened(),
                            new PeriodGranted(
                                    ID,
                                    ANNA,
                                    thanks,
                                    NOW,
                                    NOW,
                                    thanks.period().after(NOW),
                                    thanks.allowance(),
                                    STANDARD,
                                    NOW));
        }

        @Test
        void refusesAnotherCustomer() {
            subscription
                    .given(opened(), granted(FIRST, NOW, GIGABYTE))
                    .when(add(BORIS, SECOND, NOW))
                    .refused(Refusal.NOT_YOURS);
        }

        @Test
        void refusesAnotherCustomerEvenWithAGrantAlreadySeen() {
            subscription
                    .given(opened(), granted(FIRST, NOW, GIGABYTE))
                    .when(add(BORIS, FIRST, NOW))
                    .refused(Refusal.NOT_YOURS);
        }
    }

    @Nested
    class AdmittingADelay {

        private final AdmitDelay admit = new AdmitDelay(ID, FIRST.id());
        private final DeliveryDelayed delayed =
                new DeliveryDelayed(ID, ANNA, FIRST.id(), IN_A_MONTH, NOW);

        @Test
        void isSaidOncePerGrant() {
            subscription.given(opened(), granted(FIRST, NOW, GIGABYTE)).when(admit).then(delayed);
            subscription
                    .given(opened(), granted(FIRST, NOW, GIGABYTE), delayed)
                    .when(admit)
                    .quiet();
        }

        @Test
        void isSaidAgainForAnotherGrant() {
            subscription
                    .given(
                            opened(),
                            granted(FIRST, NOW, GIGABYTE),
                            delayed,
                            granted(SECOND, NOW, IN_A_MONTH, gigabytes(2)))
                    .when(new AdmitDelay(ID, SECOND.id()))
                    .then(new DeliveryDelayed(ID, ANNA, SECOND.id(), IN_A_MONTH.plus(MONTH), NOW));
        }

        @Test
        void refusesAnUnknownGrant() {
            subscription
                    .given(opened(), granted(SECOND, NOW, GIGABYTE))
                    .when(admit)
                    .refused(Refusal.UNKNOWN);
        }

        @Test
        void refusesAnUnknownSubscription() {
            subscription.given().when(admit).refused(Refusal.UNKNOWN);
        }
    }
}
