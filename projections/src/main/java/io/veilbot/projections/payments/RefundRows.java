package io.veilbot.projections.payments;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import io.veilbot.api.sales.PaymentEvent.RefundApproved;
import io.veilbot.api.sales.PaymentEvent.RefundDeclined;
import io.veilbot.api.sales.PaymentEvent.RefundProposed;
import io.veilbot.api.sales.PaymentEvent.RefundRefused;
import io.veilbot.api.sales.PaymentEvent.RefundRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentQuery.RefundStatus;
import io.veilbot.api.sales.RefundId;
import io.veilbot.projections.Rows;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** One row per refund; one that was made elsewhere is seen when it is done. */
@Component
class RefundRows {

    private final Rows rows;

    RefundRows(Rows rows) {
        this.rows = rows;
    }

    void put(RefundProposed e) {
        put(e.payment(), e.refund(), RefundStatus.PROPOSED, e.amount(), e.reason(), e.at());
        name(e.payment(), e.refund(), e.providerPaymentId());
        rows.change(
                "UPDATE payment_refunds SET proposed_by = ? WHERE payment_id = ? AND refund_id = ?",
                e.by().toString(),
                e.payment(),
                e.refund());
    }

    void approve(RefundApproved e) {
        rows.change(
                "UPDATE payment_refunds SET decided_by = ? WHERE payment_id = ? AND refund_id = ?",
                e.by().toString(),
                e.payment(),
                e.refund());
    }

    void decline(RefundDeclined e) {
        rows.change(
                """
                UPDATE payment_refunds SET status = ?, reason = ?, decided_by = ?, changed_at = ?
                WHERE payment_id = ? AND refund_id = ?
                """,
                RefundStatus.DECLINED,
                e.reason(),
                e.by().toString(),
                e.at(),
                e.payment(),
                e.refund());
    }

    void put(RefundRequested e) {
        put(e.payment(), e.refund(), RefundStatus.REQUESTED, e.amount(), e.reason(), e.at());
        name(e.payment(), e.refund(), e.providerPaymentId());
    }

    /** Which money it is of. */
    private void name(PaymentId payment, RefundId refund, String money) {
        rows.change(
                """
                UPDATE payment_refunds SET provider_payment_id = ?
                WHERE payment_id = ? AND refund_id = ?
                """,
                money,
                payment,
                refund);
    }

    void put(RefundRefused e) {
        put(e.payment(), e.refund(), RefundStatus.REFUSED, e.amount(), e.reason(), e.at());
    }

    /** Keeps the reason for which it was wanted. */
    void put(PaymentRefunded event) {
        rows.put(
                """
                INSERT INTO payment_refunds (payment_id, refund_id, status, amount_minor, currency,
                    reason, requested_at, changed_at)
                VALUES (?, ?, 'RETURNED', ?, ?, '', ?, ?)
                ON CONFLICT (payment_id, refund_id) DO UPDATE SET status = excluded.status,
                    amount_minor = excluded.amount_minor, currency = excluded.currency,
                    changed_at = excluded.changed_at
                """,
                event.payment(),
                event.refund(),
                event.amount().minor(),
                event.amount().currency(),
                event.at(),
                event.at());
    }

    private void put(
            PaymentId payment,
            RefundId refund,
            RefundStatus status,
            Money amount,
            String reason,
            Instant at) {
        rows.put(
                """
                INSERT INTO payment_refunds (payment_id, refund_id, status, amount_minor, currency,
                    reason, requested_at, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (payment_id, refund_id) DO UPDATE SET status = excluded.status,
                    amount_minor = excluded.amount_minor, currency = excluded.currency,
                    reason = excluded.reason, changed_at = excluded.changed_at
                """,
                payment,
                refund,
                status,
                amount.minor(),
                amount.currency(),
                reason,
                at,
                at);
    }
}
