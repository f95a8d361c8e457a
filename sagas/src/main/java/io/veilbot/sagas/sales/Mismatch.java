package io.veilbot.sagas.sales;

import io.veilbot.api.Money;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentCommand.AcceptMismatch;
import io.veilbot.api.sales.PaymentCommand.RequestRefund;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RefundId;
import java.util.Optional;

/** Money that came otherwise than agreed, and what can become of it. */
record Mismatch(PaymentId payment, String providerPaymentId, Money found) {

    static Mismatch of(PaymentMismatched event) {
        return new Mismatch(event.payment(), event.providerPaymentId(), event.found());
    }

    CaseId caseId() {
        return CaseId.derivedFrom(CaseKind.PAYMENT_MISMATCH, cause());
    }

    OpenCase openCase(String evidence) {
        return openCase(CaseKind.PAYMENT_MISMATCH, evidence);
    }

    /** A decision could not be carried out: somebody must decide again. */
    OpenCase openCase(CaseKind kind, String evidence) {
        return new OpenCase(
                CaseId.derivedFrom(kind, cause()),
                kind,
                payment.value(),
                evidence,
                Optional.of(found));
    }

    AcceptMismatch accept(String reason) {
        return new AcceptMismatch(payment, providerPaymentId, reason);
    }

    RequestRefund refund(String reason) {
        return new RequestRefund(
                payment,
                RefundId.ofFinding(payment, providerPaymentId),
                Optional.of(providerPaymentId),
                found,
                reason);
    }

    private String cause() {
        return "%s %s %s".formatted(payment, providerPaymentId, found);
    }
}
