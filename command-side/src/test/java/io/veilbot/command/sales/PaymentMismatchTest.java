package io.veilbot.command.sales;

import static io.veilbot.command.Samples.roubles;
import static io.veilbot.command.sales.PaymentWords.PRICE;
import static io.veilbot.command.sales.PaymentWords.confirmed;
import static io.veilbot.command.sales.PaymentWords.mismatched;
import static io.veilbot.command.sales.PaymentWords.opened;
import static io.veilbot.command.sales.PaymentWords.paid;
import static io.veilbot.command.sales.PaymentWords.requested;
import static io.veilbot.command.sales.PaymentWords.told;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentEvent.Difference;
import io.veilbot.command.Decisions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaymentMismatchTest {

    private final Decisions<Payment> payment = PaymentWords.decisions(false);

    @Nested
    class OtherMoney {

        @Test
        void isAMismatchByOneKopek() {
            var little = paid("p-1", new Money(PRICE.minor() - 1, Currency.RUB), false);
            payment.given(requested(), opened())
                    .when(told(little))
                    .then(mismatched(little, Difference.AMOUNT));
        }

        @Test
        void isAMismatchWhenItIsMore() {
            var much = paid("p-1", new Money(PRICE.minor() + 1, Currency.RUB), false);
            payment.given(requested(), opened())
                    .when(told(much))
                    .then(mismatched(much, Difference.AMOUNT));
        }

        @Test
        void isAMismatchInAnotherCurrency() {
            var dollars = paid("p-1", new Money(PRICE.minor(), Currency.USD), false);
            payment.given(requested(), opened())
                    .when(told(dollars))
                    .then(mismatched(dollars, Difference.CURRENCY));
        }

        @Test
        void isAMismatchOfAnotherProviderPayment() {
            var other = paid("p-2", PRICE, false);
            payment.given(requested(), opened())
                    .when(told(other))
                    .then(mismatched(other, Difference.PROVIDER_PAYMENT));
        }

        @Test
        void isAMismatchWhenPaidASecondTimeUnderAnotherId() {
            var second = paid("p-2", PRICE, false);
            payment.given(requested(), confirmed())
                    .when(told(second))
                    .then(mismatched(second, Difference.PROVIDER_PAYMENT));
        }

        @Test
        void isAMismatchInTestMode() {
            var play = paid("p-1", PRICE, true);
            payment.given(requested(), opened())
                    .when(told(play))
                    .then(mismatched(play, Difference.TEST_MODE));
        }

        @Test
        void listsEveryDifference() {
            var all = paid("p-2", new Money(1, Currency.USD), true);
            payment.given(requested(), opened())
                    .when(told(all))
                    .then(
                            mismatched(
                                    all,
                                    Difference.AMOUNT,
                                    Difference.CURRENCY,
                                    Difference.PROVIDER_PAYMENT,
                                    Difference.TEST_MODE));
        }

        @Test
        void isReportedOncePerFinding() {
            var little = paid("p-1", roubles(98), false);
            var less = paid("p-1", roubles(97), false);
            Object[] past = {requested(), opened(), mismatched(little, Difference.AMOUNT)};
            payment.given(past).when(told(little)).quiet();
            payment.given(past).when(told(less)).then(mismatched(less, Difference.AMOUNT));
        }
    }

    @Nested
    class TestMoney {

        private final Decisions<Payment> tryingOut = PaymentWords.decisions(true);

        @Test
        void confirmsWhereTheShopIsOnlyTried() {
            tryingOut
                    .given(requested(), opened())
                    .when(told(paid("p-1", PRICE, true)))
                    .then(confirmed());
        }

        @Test
        void thatConfirmedStaysConfirmedWhenTheShopOpensInEarnest() {
            payment.given(requested(), opened(), confirmed())
                    .when(told(paid("p-1", PRICE, true)))
                    .quiet();
        }
    }
}
