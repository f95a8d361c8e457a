package io.veilbot.query.customers;

import io.veilbot.api.Vault;
import io.veilbot.api.people.CustomerQuery.Mark;
import io.veilbot.query.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A search in SQL: each part is one comparison that an index serves. */
final class Condition {

    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Names are sealed and cannot be searched; a Telegram id is found by its keyed hash. */
    static Condition of(Optional<String> text, Vault vault) {
        var condition = new Condition();
        text.ifPresent(known -> condition.find(known, vault));
        return condition;
    }

    private void find(String known, Vault vault) {
        String start = known.startsWith("customer-") ? known : "customer-" + known;
        and(
                """
                (c.customer_id >= ? AND c.customer_id < ? OR c.telegram_fingerprint = ?
                    OR c.customer_id = (SELECT customer_id FROM payments WHERE payment_id = ?)
                    OR c.customer_id = (SELECT customer_id FROM subscriptions
                                        WHERE subscription_id = ?)
                    OR c.customer_id = (SELECT customer_id FROM keys WHERE key_id = ?))\
                """,
                start,
                start + "~",
                vault.fingerprint("customer-telegram-id", known),
                known,
                known,
                known);
    }

    Condition marked(Optional<Mark> mark) {
        mark.ifPresent(one ->
                and(
                        switch (one) {
                            case VIP -> "c.vip";
                            case BLOCKED -> "c.blocked";
                            case UNREACHABLE -> "c.unreachable";
                            case ERASED -> "c.erased";
                        }));
        return this;
    }

    Condition after(Optional<Cursor> end) {
        end.ifPresent(cursor -> and("(c.registered_at, c.customer_id) < (?, ?)", cursor.values()));
        return this;
    }

    /** With {@code WHERE} in front; nothing if nothing is asked. */
    String sql() {
        return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
    }

    List<Object> values() {
        return values;
    }

    private void and(String part, Object... partValues) {
        parts.add(part);
        values.addAll(List.of(partValues));
    }
}
