package io.veilbot.projections.payments;

import static io.veilbot.projections.Rows.json;

import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.InvoiceOpened;
import io.veilbot.api.sales.PaymentEvent.InvoiceRefused;
import io.veilbot.api.sales.PaymentEvent.PaymentCancelled;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentDeclined;
import io.veilbot.api.sales.PaymentEvent.PaymentExpired;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentStatus;
import io.veilbot.projections.Projection;
import io.veilbot.projections.Rows;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("projections.payments")
class PaymentsProjector extends Projection {

    PaymentsProjector(Rows rows) {
        super(rows, "payments");
    }

    @EventHandler
    void on(PaymentEvent event) {
        switch (event) {
            case PaymentRequested requested -> put(requested);
            case InvoiceOpened opened -> open(opened);
            case InvoiceRefused e -> end(e, PaymentStatus.REFUSED, e.reason(), e.at());
            case PaymentConfirmed confirmed -> confirm(confirmed);
            case PaymentDeclined e -> end(e, PaymentStatus.DECLINED, e.reason(), e.at());
            case PaymentExpired e -> end(e, PaymentStatus.EXPIRED, "", e.at());
            case PaymentCancelled e -> end(e, PaymentStatus.CANCELLED, e.reason(), e.at());
            case PaymentMismatched mismatched -> mismatch(mismatched);
        }
    }

    private void put(PaymentRequested event) {
        rows.put(
                """
                INSERT INTO payments (payment_id, customer_id, subscription_id, offer, price_minor,
                    currency, method, provider, status, reason, requested_at, changed_at)
                VALUES (?, ?, ?, ?::jsonb, ?, ?, ?, ?, 'REQUESTED', '', ?, ?)
                ON CONFLICT (payment_id) DO UPDATE SET customer_id = excluded.customer_id,
                    subscription_id = excluded.subscription_id, offer = excluded.offer,
                    price_minor = excluded.price_minor, currency = excluded.currency,
                    method = excluded.method, provider = excluded.provider, status = 'REQUESTED',
                    reason = '', provider_payment_id = NULL, pay_link = NULL, open_until = NULL,
                    requested_at = excluded.requested_at, confirmed_at = NULL,
                    changed_at = excluded.changed_at
                """,
                event.payment(),
                event.customer(),
                event.subscription(),
                json(event.offer()),
                event.offer().price().minor(),
                event.offer().price().currency(),
                event.method().value(),
                event.method().provider(),
                event.at(),
                event.at());
    }

    private void open(InvoiceOpened event) {
        rows.change(
                """
                UPDATE payments SET status = 'OPEN', reason = '', provider_payment_id = ?,
                    pay_link = ?, open_until = ?, changed_at = ?
                WHERE payment_id = ?
                """,
                event.providerPaymentId(),
                event.payLink().toString(),
                event.openUntil(),
                event.at(),
                event.payment());
    }

    private void confirm(PaymentConfirmed event) {
        rows.change(
                """
                UPDATE payments SET status = 'CONFIRMED', reason = '', provider_payment_id = ?,
                    confirmed_at = ?, changed_at = ?
                WHERE payment_id = ?
                """,
                event.providerPaymentId(),
                event.at(),
                event.at(),
                event.payment());
    }

    private void end(PaymentEvent event, PaymentStatus status, String reason, Instant at) {
        rows.change(
                "UPDATE payments SET status = ?, reason = ?, changed_at = ? WHERE payment_id = ?",
                status,
                reason,
                at,
                event.payment());
    }

    private void mismatch(PaymentMismatched event) {
        rows.change(
                """
                UPDATE payments SET status = 'MISMATCHED', reason = '', provider_payment_id = ?,
                    changed_at = ?
                WHERE payment_id = ?
                """,
                event.providerPaymentId(),
                event.at(),
                event.payment());
    }
}
