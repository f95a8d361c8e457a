package io.veilbot.command.access;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.BORIS;
import static io.veilbot.command.Samples.GIGABYTE;
import static io.veilbot.command.Samples.OUTLINE;
import static io.veilbot.command.Samples.THIRTY_DAYS;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Refusal;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionCommand.AdmitDelay;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.access.SubscriptionEvent.DeliveryDelayed;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionOpened;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.command.Decisions;
import io.veilbot.command.FixedVault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final SubscriptionId ID = SubscriptionId.of(ANNA, 1);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Grant FIRST = grant("payment-1", THIRTY_DAYS, GIGABYTE);
    private static final Grant SECOND = grant("payment-2", THIRTY_DAYS, GIGABYTE);

    private final Decisions<Subscription> subscription =
            new Decisions<>(Subscription.class, new FixedVault());

    private static Grant grant(String payment, AccessPeriod period, Allowance allowance) {
        return Grant.ofPayment(new PaymentId(payment), period, allowance, OUTLINE);
    }

    private static SubscriptionOpened opened() {
        var token = new PersonalText(ANNA, "subscription-token of " + ID);
        return new SubscriptionOpened(ID, ANNA, token, NOW);
    }

    private static PeriodGranted granted(Grant grant, Instant start, Allowance total) {
        Instant end = grant.period().after(start);
        return new PeriodGranted(ID, ANNA, grant, start, end, total, NOW);
    }

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
                    .when(add(ANNA, SECOND, NOW.plus(Duration.ofDays(10))))
                    .then(granted(SECOND, NOW.plus(MONTH), GIGABYTE.plus(GIGABYTE)));
        }

        @Test
        void startsAfreshAfterALapse() {
            Instant later = NOW.plus(Duration.ofDays(90));
            subscription
                    .given(opened(), granted(FIRST, NOW, GIGABYTE))
                    .when(add(ANNA, SECOND, later))
                    .then(granted(SECOND, later, GIGABYTE.plus(GIGABYTE)));
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
                                    ID, ANNA, month, endOfJanuary, endOfFebruary, GIGABYTE, NOW));
        }

        @Test
        void becomesUnlimitedWithAnUnlimitedPart() {
            var unlimited = grant("payment-3", THIRTY_DAYS, Allowance.UNLIMITED);
            subscription
                    .given(opened(), granted(FIRST, NOW, GIGABYTE))
                    .when(add(ANNA, unlimited, NOW))
                    .then(granted(unlimited, NOW.plus(MONTH), Allowance.UNLIMITED));
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
                new DeliveryDelayed(ID, ANNA, FIRST.id(), NOW.plus(MONTH), NOW);

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
                            granted(SECOND, NOW.plus(MONTH), GIGABYTE.plus(GIGABYTE)))
                    .when(new AdmitDelay(ID, SECOND.id()))
                    .then(
                            new DeliveryDelayed(
                                    ID, ANNA, SECOND.id(), NOW.plus(MONTH).plus(MONTH), NOW));
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
