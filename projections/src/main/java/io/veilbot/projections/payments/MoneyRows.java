package io.veilbot.projections.payments;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentEvent.PaymentChargedBack;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.projections.Rows;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** One row for each of a provider's ids under which money came, as agreed or not. */
@Component
class MoneyRows {

    private final Rows rows;

    MoneyRows(Rows rows) {
        this.rows = rows;
    }

    void confirm(PaymentConfirmed e) {
        put(e.payment(), e.providerPaymentId(), e.amount(), true, e.at());
    }

    /** What confirmed a payment stays what did, whatever is said of it later. */
    void find(PaymentMismatched e) {
        put(e.payment(), e.providerPaymentId(), e.found(), false, e.at());
    }

    private void put(PaymentId payment, String id, Money amount, boolean confirmed, Instant at) {
        rows.put(
                """
                INSERT INTO payment_money AS known (payment_id, provider, provider_payment_id,
                    amount_minor, currency, confirmed, came_at, changed_at)
                SELECT payment_id, provider, ?, ?, ?, ?, ?, ? FROM payments WHERE payment_id = ?
                ON CONFLICT (payment_id, provider_payment_id) DO UPDATE SET
                    amount_minor = excluded.amount_minor, currency = excluded.currency,
                    confirmed = excluded.confirmed, changed_at = excluded.changed_at
                WHERE NOT known.confirmed
                """,
                id,
                amount.minor(),
                amount.currency(),
                confirmed,
                at,
                at,
                payment);
    }

    void giveBack(PaymentRefunded event) {
        if (event.total().minor() > 0) {
            rows.change(
                    """
                    UPDATE payment_money SET returned_minor = ?, changed_at = ?
                    WHERE payment_id = ? AND confirmed
                    """,
                    event.total().minor(),
                    event.at(),
                    event.payment());
        } else {
            giveBackOther(event);
        }
    }

    /** Whoever asked for it named the money; a refund made elsewhere is of what there is. */
    private void giveBackOther(PaymentRefunded event) {
        rows.put(
                """
                UPDATE payment_money SET returned_minor = ?, changed_at = ?
                WHERE payment_id = ? AND NOT confirmed AND provider_payment_id = coalesce(
                    (SELECT provider_payment_id FROM payment_refunds
                     WHERE payment_id = ? AND refund_id = ?), provider_payment_id)
                """,
                event.amount().minor(),
                event.at(),
                event.payment(),
                event.payment(),
                event.refund());
    }

    void chargeBack(PaymentChargedBack event) {
        rows.change(
                """
                UPDATE payment_money SET charged_back = true, changed_at = ?
                WHERE payment_id = ? AND confirmed
                """,
                event.at(),
                event.payment());
    }
}
