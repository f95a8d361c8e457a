package io.veilbot.sandbox.platega;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.time.Duration;
import java.time.Instant;

/** Transaction objects and how they are shown. Each change makes a new object. */
final class Transactions {

    /** How long one can be paid. */
    static final Duration LIFE = Duration.ofMinutes(15);

    /** When it was made; the API does not show it. */
    private static final String MADE_AT = "madeAt";

    private Transactions() {}

    static ObjectNode pending(TransactionOrder order, String id, Instant now) {
        ObjectNode transaction = Json.object().put("id", id).put("status", "PENDING");
        for (String name :
                new String[] {
                    "paymentMethod", "paymentDetails", "description", "return", "payload"
                }) {
            JsonNode given = order.body().path(name);
            if (!given.isMissingNode()) {
                transaction.set(name, given);
            }
        }
        return transaction.put(MADE_AT, now.toString());
    }

    static ObjectNode with(ObjectNode transaction, String status) {
        return transaction.deepCopy().put("status", status);
    }

    static boolean is(ObjectNode transaction, String status) {
        return transaction.path("status").asText().equals(status);
    }

    static Instant end(ObjectNode transaction) {
        return Instant.parse(transaction.path(MADE_AT).asText()).plus(LIFE);
    }

    /** As it is read by its id. */
    static ObjectNode shown(ObjectNode transaction, Instant now) {
        ObjectNode shown = Json.object();
        for (String name :
                new String[] {
                    "id", "status", "paymentMethod", "paymentDetails", "description", "payload"
                }) {
            if (transaction.has(name)) {
                shown.set(name, transaction.path(name));
            }
        }
        return shown.put("expiresIn", left(transaction, now));
    }

    /** Until it cannot be paid any more. */
    static String left(ObjectNode transaction, Instant now) {
        Duration left = Duration.between(now, end(transaction));
        Duration rest = left.isNegative() ? Duration.ZERO : left;
        return "%02d:%02d:%02d"
                .formatted(rest.toHours(), rest.toMinutesPart(), rest.toSecondsPart());
    }
}
