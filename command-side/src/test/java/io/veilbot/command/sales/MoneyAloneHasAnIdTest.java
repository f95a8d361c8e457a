package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.roubles;
import static io.veilbot.command.sales.PaymentWords.LINK;
import static io.veilbot.command.sales.PaymentWords.OPEN_UNTIL;
import static io.veilbot.command.sales.PaymentWords.PAYMENT;
import static io.veilbot.command.sales.PaymentWords.PRICE;
import static io.veilbot.command.sales.PaymentWords.confirmed;
import static io.veilbot.command.sales.PaymentWords.mismatched;
import static io.veilbot.command.sales.PaymentWords.opened;
import static io.veilbot.command.sales.PaymentWords.paid;
import static io.veilbot.command.sales.PaymentWords.requested;
import static io.veilbot.command.sales.PaymentWords.told;
import static io.veilbot.command.sales.RefundWords.FIRST;
import static io.veilbot.command.sales.RefundWords.SECOND;
import static io.veilbot.command.sales.RefundWords.wanted;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentCommand.RecordRefundOutcome;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.Difference;
import io.veilbot.api.sales.PaymentEvent.InvoiceOpened;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import io.veilbot.api.sales.RefundId;
import io.veilbot.api.sales.RefundOutcome.Returned;
import io.veilbot.command.Decisions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A provider that knows an invoice by our payment's id, and only money and its way back by its own.
 */
class MoneyAloneHasAnIdTest {

    private static final InvoiceOpened OPENED =
            new InvoiceOpened(PAYMENT, ANNA, PAYMENT.value(), LINK, OPEN_UNTIL, NOW);

    private final Decisions<Payment> payment = PaymentWords.decisions(false);

    @Test
    void theFirstMoneyConfirmsUnderWhateverId() {
        payment.given(requested(), OPENED).when(told(paid())).then(confirmed());
        payment.given(requested(), OPENED, confirmed()).when(told(paid())).quiet();
    }

    @Test
    void moreMoneyIsAMismatch() {
        var second = paid("p-2", PRICE, false);
        payment.given(requested(), OPENED, confirmed())
                .when(told(second))
                .then(mismatched(second, Difference.PROVIDER_PAYMENT));
    }

    @Test
    void otherMoneyThanAgreedIsAMismatchAndTheRightOneStillConfirms() {
        var little = paid("p-0", roubles(98), false);
        var found = mismatched(little, Difference.AMOUNT);
        payment.given(requested(), OPENED).when(told(little)).then(found);
        payment.given(requested(), OPENED, found).when(told(paid())).then(confirmed());
    }

    private static RecordRefundOutcome back(RefundId id, String providerRefundId) {
        return new RecordRefundOutcome(
                PAYMENT,
                id,
                Optional.of("p-1"),
                new Returned(providerRefundId, PRICE),
                SeenBy.CALLBACK);
    }

    private static PaymentRefunded refunded(RefundId id, String providerRefundId) {
        Money all = PRICE;
        return new PaymentRefunded(
                PAYMENT,
                ANNA,
                PaymentWords.SUBSCRIPTION,
                id,
                providerRefundId,
                all,
                all,
                all,
                SeenBy.CALLBACK,
                NOW);
    }

    @Test
    void whatWentBackUnderTheNameOfItsMoneyIsTheRefundThatWasWanted() {
        Object[] past = {requested(), OPENED, confirmed(), wanted(FIRST, "p-1", PRICE)};
        payment.given(past).when(back(SECOND, "p-1")).then(refunded(FIRST, "p-1"));
        Object[] told = {
            requested(), OPENED, confirmed(), wanted(FIRST, "p-1", PRICE), refunded(FIRST, "p-1")
        };
        payment.given(told).when(back(FIRST, "p-1")).quiet();
        payment.given(told).when(back(SECOND, "p-1")).quiet();
    }

    @Test
    void whatWentBackOtherwiseIsARefundOfItsOwn() {
        payment.given(requested(), opened(), confirmed(), wanted(FIRST, "p-1", PRICE))
                .when(back(SECOND, "r-9"))
                .then(refunded(SECOND, "r-9"));
        payment.given(requested(), OPENED, confirmed())
                .when(back(SECOND, "p-1"))
                .then(refunded(SECOND, "p-1"));
    }
}
