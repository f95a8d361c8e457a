package io.veilbot.projections.payments;

import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.InvoiceOpened;
import io.veilbot.api.sales.PaymentEvent.InvoiceRefused;
import io.veilbot.api.sales.PaymentEvent.PaymentCancelled;
import io.veilbot.api.sales.PaymentEvent.PaymentChargedBack;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentDeclined;
import io.veilbot.api.sales.PaymentEvent.PaymentExpired;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentEvent.RefundApproved;
import io.veilbot.api.sales.PaymentEvent.RefundDeclined;
import io.veilbot.api.sales.PaymentEvent.RefundProposed;
import io.veilbot.api.sales.PaymentEvent.RefundRefused;
import io.veilbot.api.sales.PaymentEvent.RefundRequested;
import io.veilbot.api.sales.PaymentStatus;
import io.veilbot.projections.Projection;
import io.veilbot.projections.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("projections.payments")
class PaymentsProjector extends Projection {

    private final PaymentRows payments;
    private final RefundRows refunds;
    private final MoneyRows money;

    PaymentsProjector(Rows rows, PaymentRows payments, RefundRows refunds, MoneyRows money) {
        super(rows, "payments", "payment_refunds", "payment_money");
        this.payments = payments;
        this.refunds = refunds;
        this.money = money;
    }

    @EventHandler
    void on(PaymentEvent event) {
        switch (event) {
            case PaymentRequested requested -> payments.put(requested);
            case InvoiceOpened opened -> payments.open(opened);
            case InvoiceRefused e -> payments.end(e, PaymentStatus.REFUSED, e.reason(), e.at());
            case PaymentConfirmed confirmed -> {
                payments.confirm(confirmed);
                money.confirm(confirmed);
            }
            case PaymentDeclined e -> payments.end(e, PaymentStatus.DECLINED, e.reason(), e.at());
            case PaymentExpired e -> payments.end(e, PaymentStatus.EXPIRED, "", e.at());
            case PaymentCancelled e -> payments.end(e, PaymentStatus.CANCELLED, e.reason(), e.at());
            case PaymentMismatched mismatched -> {
                payments.mismatch(mismatched);
                money.find(mismatched);
            }
            case RefundProposed proposed -> refunds.put(proposed);
            case RefundApproved approved -> refunds.approve(approved);
            case RefundDeclined declined -> refunds.decline(declined);
            case RefundRequested requested -> refunds.put(requested);
            case PaymentRefunded refunded -> {
                payments.refund(refunded);
                refunds.put(refunded);
                money.giveBack(refunded);
            }
            case RefundRefused refused -> refunds.put(refused);
            case PaymentChargedBack taken -> {
                payments.chargeBack(taken);
                money.chargeBack(taken);
            }
        }
    }
}
