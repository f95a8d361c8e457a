package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Journal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of payments and refunds. Whoever decides on it holds its monitor until the decision
 * is applied.
 */
final class Books {

    private final Map<String, ObjectNode> payments = new LinkedHashMap<>();
    private final Map<String, ObjectNode> refunds = new LinkedHashMap<>();
    private final Map<String, ObjectNode> requests = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    synchronized void apply(Journal.Entry entry) {
        if (entry.data().path("payment") instanceof ObjectNode payment) {
            String id = payment.path("id").asText();
            payments.put(id, payment);
            if (Payments.is(payment, "pending") || Payments.is(payment, "waiting_for_capture")) {
                open.add(id);
            } else {
                open.remove(id);
            }
            if (entry.data().path("request") instanceof ObjectNode request) {
                requests.put(id, request);
            }
        }
        if (entry.data().path("refund") instanceof ObjectNode refund) {
            refunds.put(refund.path("id").asText(), refund);
        }
    }

    synchronized Optional<ObjectNode> payment(String id) {
        return Optional.ofNullable(payments.get(id));
    }

    synchronized Optional<ObjectNode> refund(String id) {
        return Optional.ofNullable(refunds.get(id));
    }

    /** What the payment was created with. */
    synchronized ObjectNode request(String paymentId) {
        return Optional.ofNullable(requests.get(paymentId)).orElseThrow();
    }

    /** Payments that are not final, oldest first. */
    synchronized List<ObjectNode> open() {
        return open.stream().flatMap(id -> payment(id).stream()).toList();
    }

    /** Newest first, as the API lists them. */
    synchronized List<ObjectNode> payments() {
        return List.copyOf(payments.values()).reversed();
    }

    /** Newest first. */
    synchronized List<ObjectNode> refunds() {
        return List.copyOf(refunds.values()).reversed();
    }

    /** The method that a succeeded payment saved under this id. */
    synchronized Optional<ObjectNode> savedMethod(String methodId) {
        for (ObjectNode payment : payments.values()) {
            JsonNode method = payment.path("payment_method");
            if (method.path("id").asText().equals(methodId)
                    && method.path("saved").asBoolean()
                    && Payments.is(payment, "succeeded")
                    && method instanceof ObjectNode found) {
                return Optional.of(found.deepCopy());
            }
        }
        return Optional.empty();
    }
}
