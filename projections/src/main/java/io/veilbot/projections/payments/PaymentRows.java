package io.veilbot.projections.payments;

import static io.veilbot.projections.Rows.json;

import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.InvoiceOpened;
import io.veilbot.api.sales.PaymentEvent.PaymentChargedBack;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentStatus;
import io.veilbot.projections.Rows;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** One row per payment; what is kept is the money that confirmed it and was not taken back. */
@Component
class PaymentRows {

    private final Rows rows;

    PaymentRows(Rows rows) {
        this.rows = rows;
    }

    void put(PaymentRequested event) {
        rows.put(
                """
                INSERT INTO payments (payment_id, customer_id, subscription_id, gift, offer,
                    price_minor, currency, kept_currency, method, provider, status, reason,
                    requested_at, changed_at)
                VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, 'REQUESTED', '', ?, ?)
                ON CONFLICT (payment_id) DO UPDATE SET customer_id = excluded.customer_id,
                    subscription_id = excluded.subscription_id, gift = excluded.gift,
                    offer = excluded.offer, price_minor = excluded.price_minor,
                    currency = excluded.currency, kept_currency = excluded.kept_currency,
                    kept_minor = 0, refunded_minor = 0, method = excluded.method,
                    provider = excluded.provider, status = 'REQUESTED', reason = '',
                    provider_payment_id = NULL, pay_link = NULL, open_until = NULL,
                    requested_at = excluded.requested_at, confirmed_at = NULL,
                    changed_at = excluded.changed_at
                """,
                event.payment(),
                event.customer(),
                event.subscription(),
                event.gift(),
                json(event.offer()),
                event.offer().price().minor(),
                event.offer().price().currency(),
                event.offer().price().currency(),
                event.method().value(),
                event.method().provider(),
                event.at(),
                event.at());
    }

    void open(InvoiceOpened event) {
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

    void confirm(PaymentConfirmed event) {
        rows.change(
                """
                UPDATE payments SET status = 'CONFIRMED', reason = '', provider_payment_id = ?,
                    kept_minor = ?, kept_currency = ?, refunded_minor = 0, confirmed_at = ?,
                    changed_at = ?
                WHERE payment_id = ?
                """,
                event.providerPaymentId(),
                event.amount().minor(),
                event.amount().currency(),
                event.at(),
                event.at(),
                event.payment());
    }

    void end(PaymentEvent event, PaymentStatus status, String reason, Instant at) {
        rows.change(
                "UPDATE payments SET status = ?, reason = ?, changed_at = ? WHERE payment_id = ?",
                status,
                reason,
                at,
                event.payment());
    }

    void mismatch(PaymentMismatched event) {
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

    /** Where nothing had confirmed it, what went back is all there was. */
    void refund(PaymentRefunded event) {
        boolean confirmed = event.paid().minor() > 0;
        rows.change(
                """
                UPDATE payments SET status = ?, reason = '', kept_minor = ?, kept_currency = ?,
                    refunded_minor = ?, changed_at = ?
                WHERE payment_id = ?
                """,
                PaymentStatus.afterRefund(event.total(), event.paid()),
                event.paid().minor() - event.total().minor(),
                confirmed ? event.paid().currency() : event.amount().currency(),
                confirmed ? event.total().minor() : event.amount().minor(),
                event.at(),
                event.payment());
    }

    void chargeBack(PaymentChargedBack event) {
        rows.change(
                """
                UPDATE payments SET status = 'CHARGED_BACK', reason = ?, kept_minor = 0,
                    changed_at = ?
                WHERE payment_id = ?
                """,
                event.reason(),
                event.at(),
                event.payment());
    }
}
