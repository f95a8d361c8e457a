package io.veilbot.query.payments;

import io.veilbot.api.Identifier;
import io.veilbot.api.sales.PaymentQuery.PaymentFilter;
import io.veilbot.query.Cursor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A filter in SQL: each part is one comparison that an index serves. */
final class Condition {

    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    static Condition of(PaymentFilter filter) {
        var condition = new Condition();
        filter.status().ifPresent(status -> condition.and("status = ?", status.name()));
        filter.provider().ifPresent(provider -> condition.and("provider = ?", provider));
        filter.customer().ifPresent(condition::andCustomer);
        filter.from().ifPresent(from -> condition.and("requested_at >= ?", at(from)));
        filter.to().ifPresent(to -> condition.and("requested_at < ?", at(to)));
        filter.text().ifPresent(condition::andText);
        return condition;
    }

    Condition after(Optional<Cursor> end) {
        end.ifPresent(cursor -> and("(requested_at, payment_id) < (?, ?)", cursor.values()));
        return this;
    }

    /** With {@code WHERE} in front; nothing if nothing is asked. */
    String sql() {
        return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
    }

    List<Object> values() {
        return values;
    }

    /**
     * A range instead of LIKE: it stays indexed when the plan is made before the value is known.
     */
    private void andText(String text) {
        String start = text.startsWith("payment-") ? text : "payment-" + text;
        and(
                "(payment_id >= ? AND payment_id < ? OR provider_payment_id = ? OR customer_id = ?)",
                start,
                start + "~",
                text,
                text);
    }

    private void andCustomer(Identifier customer) {
        and("customer_id = ?", customer.value());
    }

    private void and(String part, Object... partValues) {
        parts.add(part);
        values.addAll(List.of(partValues));
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
