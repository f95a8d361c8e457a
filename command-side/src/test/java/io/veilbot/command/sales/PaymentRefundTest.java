package io.veilbot.command.sales;

import static io.veilbot.command.Samples.roubles;
import static io.veilbot.command.sales.PaymentWords.PAYMENT;
import static io.veilbot.command.sales.PaymentWords.PRICE;
import static io.veilbot.command.sales.PaymentWords.confirmed;
import static io.veilbot.command.sales.PaymentWords.mismatched;
import static io.veilbot.command.sales.PaymentWords.opened;
import static io.veilbot.command.sales.PaymentWords.paid;
import static io.veilbot.command.sales.PaymentWords.requested;
import static io.veilbot.command.sales.RefundWords.FIRST;
import static io.veilbot.command.sales.RefundWords.SECOND;
import static io.veilbot.command.sales.RefundWords.refund;
import static io.veilbot.command.sales.RefundWords.refundOf;
import static io.veilbot.command.sales.RefundWords.refundRefused;
import static io.veilbot.command.sales.RefundWords.refunded;
import static io.veilbot.command.sales.RefundWords.returned;
import static io.veilbot.command.sales.RefundWords.seenElsewhere;
import static io.veilbot.command.sales.RefundWords.turnedDown;
import static io.veilbot.command.sales.RefundWords.wanted;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.Refusal;
import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.Difference;
import io.veilbot.api.sales.RefundId;
import io.veilbot.command.Decisions;
import io.veilbot.command.Decisions.Given;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentRefundTest {

    private static final Money LITTLE = roubles(30);
    private static final Money REST = roubles(69);
    private static final Money NOTHING = roubles(0);

    private final Decisions<Payment> payment = PaymentWords.decisions(false);

    private Given<Payment> paidAnd(PaymentEvent... events) {
        var past = Stream.concat(Stream.of(requested(), opened(), confirmed()), Stream.of(events));
        return payment.given(past.toArray());
    }

    @Nested
    class Requesting {

        @Test
        void wantsMoneyBackOnce() {
            paidAnd().when(refund(FIRST, LITTLE)).then(wanted(FIRST, "p-1", LITTLE));
            paidAnd(wanted(FIRST, "p-1", LITTLE)).when(refund(FIRST, LITTLE)).quiet();
        }

        @Test
        void isQuietAboutARefundThatWasTurnedDown() {
            paidAnd(wanted(FIRST, "p-1", LITTLE), refundRefused(FIRST, LITTLE))
                    .when(refund(FIRST, LITTLE))
                    .quiet();
        }

        @Test
        void refusesWhileNothingWasPaid() {
            payment.given(requested(), opened())
                    .when(refund(FIRST, LITTLE))
                    .refused(Refusal.NOTHING_TO_REFUND);
            payment.given().when(refund(FIRST, LITTLE)).refused(Refusal.UNKNOWN);
        }

        @ParameterizedTest
        @ValueSource(longs = {0, -1})
        void refusesWhatIsNotAboveZero(long minor) {
            paidAnd()
                    .when(refund(FIRST, new Money(minor, Currency.RUB)))
                    .refused(Refusal.NOTHING_TO_REFUND);
        }

        @Test
        void refusesMoreThanWasPaid() {
            var more = new Money(PRICE.minor() + 1, Currency.RUB);
            paidAnd().when(refund(FIRST, more)).refused(Refusal.REFUND_TOO_LARGE);
            paidAnd().when(refund(FIRST, PRICE)).then(wanted(FIRST, "p-1", PRICE));
        }

        @Test
        void refusesAnotherCurrency() {
            paidAnd()
                    .when(refund(FIRST, new Money(1, Currency.USD)))
                    .refused(Refusal.REFUND_TOO_LARGE);
        }

        @Test
        void countsWhatIsOnItsWay() {
            var more = new Money(REST.minor() + 1, Currency.RUB);
            paidAnd(wanted(FIRST, "p-1", LITTLE))
                    .when(refund(SECOND, more))
                    .refused(Refusal.REFUND_TOO_LARGE);
            paidAnd(wanted(FIRST, "p-1", LITTLE))
                    .when(refund(SECOND, REST))
                    .then(wanted(SECOND, "p-1", REST));
        }

        @Test
        void countsWhatWentBack() {
            paidAnd(refunded(FIRST, "r-1", LITTLE, LITTLE, PRICE))
                    .when(refund(SECOND, PRICE))
                    .refused(Refusal.REFUND_TOO_LARGE);
        }

        @Test
        void doesNotCountWhatWasTurnedDown() {
            paidAnd(wanted(FIRST, "p-1", PRICE), refundRefused(FIRST, PRICE))
                    .when(refund(SECOND, PRICE))
                    .then(wanted(SECOND, "p-1", PRICE));
        }
    }

    @Nested
    class GoingBack {

        @Test
        void isToldWithTheTotal() {
            paidAnd(wanted(FIRST, "p-1", LITTLE))
                    .when(returned(FIRST, "r-1", LITTLE))
                    .then(refunded(FIRST, "r-1", LITTLE, LITTLE, PRICE));
            paidAnd(refunded(FIRST, "r-1", LITTLE, LITTLE, PRICE), wanted(SECOND, "p-1", REST))
                    .when(returned(SECOND, "r-2", REST))
                    .then(refunded(SECOND, "r-2", REST, PRICE, PRICE));
        }

        @Test
        void isCountedOnceUnderItsOwnId() {
            paidAnd(wanted(FIRST, "p-1", LITTLE), refunded(FIRST, "r-1", LITTLE, LITTLE, PRICE))
                    .when(returned(FIRST, "r-1", LITTLE))
                    .quiet();
        }

        @Test
        void isCountedOnceUnderTheProvidersId() {
            paidAnd(wanted(FIRST, "p-1", LITTLE), refunded(FIRST, "r-1", LITTLE, LITTLE, PRICE))
                    .when(seenElsewhere("p-1", "r-1", LITTLE))
                    .quiet();
        }

        @Test
        void isBelievedThoughNobodyHereAskedForIt() {
            RefundId elsewhere = RefundId.seenAtProvider(PAYMENT, REST.minor());
            paidAnd(refunded(FIRST, "r-1", LITTLE, LITTLE, PRICE))
                    .when(seenElsewhere("p-1", "r-2", REST))
                    .then(refunded(elsewhere, "r-2", REST, PRICE, PRICE));
        }

        @Test
        void isBelievedThoughItHadBeenTurnedDown() {
            paidAnd(wanted(FIRST, "p-1", LITTLE), refundRefused(FIRST, LITTLE))
                    .when(returned(FIRST, "r-1", LITTLE))
                    .then(refunded(FIRST, "r-1", LITTLE, LITTLE, PRICE));
        }

        @Test
        void refusesAnotherCurrencyThanCame() {
            paidAnd()
                    .when(returned(FIRST, "r-1", new Money(1, Currency.USD)))
                    .refused(Refusal.REFUND_TOO_LARGE);
        }

        @Test
        void needsMoneyThatCame() {
            payment.given(requested(), opened())
                    .when(returned(FIRST, "r-1", LITTLE))
                    .refused(Refusal.NOTHING_TO_REFUND);
        }
    }

    @Nested
    class TurnedDown {

        @Test
        void isToldOnce() {
            paidAnd(wanted(FIRST, "p-1", LITTLE))
                    .when(turnedDown(FIRST))
                    .then(refundRefused(FIRST, LITTLE));
            paidAnd(wanted(FIRST, "p-1", LITTLE), refundRefused(FIRST, LITTLE))
                    .when(turnedDown(FIRST))
                    .quiet();
        }

        @Test
        void isQuietOnceTheMoneyWentBack() {
            paidAnd(wanted(FIRST, "p-1", LITTLE), refunded(FIRST, "r-1", LITTLE, LITTLE, PRICE))
                    .when(turnedDown(FIRST))
                    .quiet();
        }

        @Test
        void refusesARefundThatNobodyWanted() {
            paidAnd().when(turnedDown(FIRST)).refused(Refusal.UNKNOWN);
        }
    }

    @Nested
    class OtherMoney {

        private final PaymentEvent found =
                mismatched(paid("p-2", LITTLE, false), Difference.PROVIDER_PAYMENT);
        private final RefundId id = RefundId.ofFinding(PAYMENT, "p-2");

        @Test
        void goesBackWithoutAConfirmation() {
            payment.given(requested(), opened(), found)
                    .when(refundOf("p-2", LITTLE))
                    .then(wanted(id, "p-2", LITTLE));
            payment.given(requested(), opened(), found, wanted(id, "p-2", LITTLE))
                    .when(returned(id, "r-2", LITTLE))
                    .then(refunded(id, "r-2", LITTLE, NOTHING, NOTHING));
        }

        @Test
        void takesNothingFromWhatConfirmed() {
            paidAnd(found, wanted(id, "p-2", LITTLE))
                    .when(returned(id, "r-2", LITTLE))
                    .then(refunded(id, "r-2", LITTLE, NOTHING, PRICE));
            paidAnd(found, refunded(id, "r-2", LITTLE, NOTHING, PRICE))
                    .when(refund(FIRST, PRICE))
                    .then(wanted(FIRST, "p-1", PRICE));
        }

        @Test
        void takesNothingFromWhatConfirmedWhenReturnedElsewhere() {
            RefundId elsewhere = RefundId.seenAtProvider(PAYMENT, LITTLE.minor());
            paidAnd(found)
                    .when(seenElsewhere("p-2", "r-2", LITTLE))
                    .then(refunded(elsewhere, "r-2", LITTLE, NOTHING, PRICE));
            paidAnd(found, refunded(elsewhere, "r-2", LITTLE, NOTHING, PRICE))
                    .when(refundOf("p-2", LITTLE))
                    .refused(Refusal.REFUND_TOO_LARGE);
        }

        @Test
        void goesBackNoFurtherThanItCame() {
            paidAnd(found).when(refundOf("p-2", roubles(31))).refused(Refusal.REFUND_TOO_LARGE);
            paidAnd(found).when(refundOf("p-3", LITTLE)).refused(Refusal.NOTHING_TO_REFUND);
        }
    }
}
