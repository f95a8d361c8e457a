package io.veilbot.query.payments;

import static io.veilbot.query.Columns.constant;
import static io.veilbot.query.Columns.instant;
import static io.veilbot.query.Columns.instantIfAny;
import static io.veilbot.query.Columns.json;
import static io.veilbot.query.Columns.text;
import static io.veilbot.query.Columns.textIfAny;

import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentStatus;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of payments as a view. */
final class PaymentRow {

    private PaymentRow() {}

    static PaymentView view(ResultSet row, int number) throws SQLException {
        return new PaymentView(
                new PaymentId(text(row, "payment_id")),
                new CustomerId(text(row, "customer_id")),
                new SubscriptionId(text(row, "subscription_id")),
                json(row, "offer", Offer.class),
                new PaymentMethod(text(row, "method")),
                constant(row, "status", PaymentStatus.class),
                text(row, "reason"),
                textIfAny(row, "provider_payment_id"),
                textIfAny(row, "pay_link").map(URI::create),
                instantIfAny(row, "open_until"),
                instant(row, "requested_at"),
                instantIfAny(row, "confirmed_at"),
                instant(row, "changed_at"));
    }
}
