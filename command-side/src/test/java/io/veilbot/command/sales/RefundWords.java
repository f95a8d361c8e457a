package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.sales.PaymentWords.PAYMENT;
import static io.veilbot.command.sales.PaymentWords.SUBSCRIPTION;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentCommand.RecordRefundOutcome;
import io.veilbot.api.sales.PaymentCommand.RequestRefund;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.PaymentChargedBack;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import io.veilbot.api.sales.PaymentEvent.RefundRefused;
import io.veilbot.api.sales.PaymentEvent.RefundRequested;
import io.veilbot.api.sales.RefundId;
import io.veilbot.api.sales.RefundOutcome.Refused;
import io.veilbot.api.sales.RefundOutcome.Returned;
import java.util.Optional;

/** Refunds of the payment of the other words. */
final class RefundWords {

    static final RefundId FIRST = RefundId.of(PAYMENT, 1);
    static final RefundId SECOND = RefundId.of(PAYMENT, 2);

    private RefundWords() {}

    static RequestRefund refund(RefundId id, Money amount) {
        return new RequestRefund(PAYMENT, id, Optional.empty(), amount, "asked");
    }

    static RequestRefund refundOf(String money, Money amount) {
        RefundId id = RefundId.ofFinding(PAYMENT, money);
        return new RequestRefund(PAYMENT, id, Optional.of(money), amount, "asked");
    }

    static RefundRequested wanted(RefundId id, String money, Money amount) {
        return new RefundRequested(PAYMENT, ANNA, id, money, amount, "asked", NOW);
    }

    static RecordRefundOutcome returned(RefundId id, String providerRefund, Money amount) {
        var back = new Returned(providerRefund, amount);
        return new RecordRefundOutcome(PAYMENT, id, back, SeenBy.POLL);
    }

    static RecordRefundOutcome seenElsewhere(String money, String providerRefund, Money amount) {
        RefundId id = RefundId.seenAtProvider(PAYMENT, amount.minor());
        var back = new Returned(providerRefund, amount);
        return new RecordRefundOutcome(PAYMENT, id, Optional.of(money), back, SeenBy.POLL);
    }

    static RecordRefundOutcome turnedDown(RefundId id) {
        return new RecordRefundOutcome(PAYMENT, id, new Refused("too late"), SeenBy.POLL);
    }

    static PaymentRefunded refunded(
            RefundId id, String providerRefund, Money amount, Money total, Money paid) {
        return new PaymentRefunded(
                PAYMENT,
                ANNA,
                SUBSCRIPTION,
                id,
                providerRefund,
                amount,
                total,
                paid,
                SeenBy.POLL,
                NOW);
    }

    static RefundRefused refundRefused(RefundId id, Money amount) {
        return new RefundRefused(PAYMENT, ANNA, id, amount, "too late", NOW);
    }

    static PaymentChargedBack chargedBack(Money amount) {
        return new PaymentChargedBack(
                PAYMENT, ANNA, SUBSCRIPTION, amount, "fraud", SeenBy.CALLBACK, NOW);
    }
}
