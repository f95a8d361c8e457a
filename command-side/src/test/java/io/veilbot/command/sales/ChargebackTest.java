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
import static io.veilbot.command.sales.RefundWords.chargedBack;
import static io.veilbot.command.sales.RefundWords.refund;
import static io.veilbot.command.sales.RefundWords.refundOf;
import static io.veilbot.command.sales.RefundWords.refunded;
import static io.veilbot.command.sales.RefundWords.wanted;

import io.veilbot.api.Command;
import io.veilbot.api.Money;
import io.veilbot.api.Refusal;
import io.veilbot.api.sales.PaymentCommand.RecordChargeback;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.Difference;
import io.veilbot.api.sales.RefundId;
import io.veilbot.command.Decisions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Money that the bank took back. */
class ChargebackTest {

    private final Decisions<Payment> payment = PaymentWords.decisions(false);

    private final Command chargeback =
            new RecordChargeback(PAYMENT, PRICE, "fraud", SeenBy.CALLBACK);

    @Test
    void isToldOnce() {
        payment.given(requested(), opened(), confirmed()).when(chargeback).then(chargedBack(PRICE));
        payment.given(requested(), opened(), confirmed(), chargedBack(PRICE))
                .when(chargeback)
                .quiet();
    }

    @Test
    void leavesNothingToRefund() {
        payment.given(requested(), opened(), confirmed(), chargedBack(PRICE))
                .when(refund(FIRST, roubles(30)))
                .refused(Refusal.NOTHING_TO_REFUND);
    }

    @Test
    void leavesOtherMoneyToRefund() {
        var found = mismatched(paid("p-2", roubles(30), false), Difference.PROVIDER_PAYMENT);
        payment.given(requested(), opened(), confirmed(), found, chargedBack(PRICE))
                .when(refundOf("p-2", roubles(30)))
                .then(wanted(RefundId.ofFinding(PAYMENT, "p-2"), "p-2", roubles(30)));
    }

    @Test
    void ofOtherMoneyTakesNothingOfWhatConfirmed() {
        var found = mismatched(paid("p-2", roubles(30), false), Difference.PROVIDER_PAYMENT);
        var id = RefundId.ofFinding(PAYMENT, "p-2");
        var gone = refunded(id, "p-2", roubles(30), roubles(0), PRICE);
        payment.given(requested(), opened(), confirmed(), found)
                .when(chargebackOf("p-2", roubles(30)))
                .then(gone);
        payment.given(requested(), opened(), confirmed(), found, gone)
                .when(chargebackOf("p-2", roubles(30)))
                .quiet();
        payment.given(requested(), opened(), confirmed(), found, gone)
                .when(chargeback)
                .then(chargedBack(PRICE));
    }

    @Test
    void ofMoneyThatNeverCameIsRefused() {
        payment.given(requested(), opened(), confirmed())
                .when(chargebackOf("p-3", PRICE))
                .refused(Refusal.NOTHING_TO_REFUND);
    }

    private static Command chargebackOf(String money, Money amount) {
        return new RecordChargeback(PAYMENT, Optional.of(money), amount, "fraud", SeenBy.POLL);
    }

    @Test
    void needsMoneyThatConfirmed() {
        payment.given(requested(), opened()).when(chargeback).refused(Refusal.NOTHING_TO_REFUND);
    }
}
