package io.veilbot.query.payments;

import static io.veilbot.query.Columns.constant;
import static io.veilbot.query.Columns.instant;
import static io.veilbot.query.Columns.instantIfAny;
import static io.veilbot.query.Columns.json;
import static io.veilbot.query.Columns.money;
import static io.veilbot.query.Columns.text;
import static io.veilbot.query.Columns.textIfAny;

import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentQuery.Proposal;
import io.veilbot.api.sales.PaymentQuery.RefundStatus;
import io.veilbot.api.sales.PaymentQuery.RefundView;
import io.veilbot.api.sales.PaymentStatus;
import io.veilbot.api.sales.RefundId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of payments and their refunds as views. */
final class PaymentRow {

    private PaymentRow() {}

    static PaymentView view(ResultSet row, int number) throws SQLException {
        return new PaymentView(
                new PaymentId(text(row, "payment_id")),
                new CustomerId(text(row, "customer_id")),
                new SubscriptionId(text(row, "subscription_id")),
                row.getBoolean("gift"),
                json(row, "offer", Offer.class),
                new PaymentMethod(text(row, "method")),
                constant(row, "status", PaymentStatus.class),
                text(row, "reason"),
                money(row, "refunded_minor", "kept_currency"),
                textIfAny(row, "provider_payment_id"),
                textIfAny(row, "pay_link").map(URI::create),
                instantIfAny(row, "open_until"),
                instant(row, "requested_at"),
                instantIfAny(row, "confirmed_at"),
                instant(row, "changed_at"));
    }

    static RefundView refund(ResultSet row, int number) throws SQLException {
        return new RefundView(
                new RefundId(text(row, "refund_id")),
                constant(row, "status", RefundStatus.class),
                money(row, "amount_minor", "currency"),
                text(row, "reason"),
                instant(row, "changed_at"),
                textIfAny(row, "proposed_by"),
                textIfAny(row, "decided_by"));
    }

    static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(new PaymentId(text(row, "payment_id")), refund(row, number));
    }
}
