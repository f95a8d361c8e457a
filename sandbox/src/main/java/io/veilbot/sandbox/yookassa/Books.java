package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Journal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is known of payments and refunds. Whoever decides on it holds its monitor until the decision
 * is applied.
 */
final class Books {

    private final Map<String, ObjectNode> payments = new LinkedHashMap<>();
    private final Map<String, ObjectNode> refunds = new LinkedHashMap<>();
    private final Map<String, ObjectNode> requests = new HashMap<>();
    private final Map<String, Due> open = new HashMap<>();
    private final NavigableSet<Due> soonest = new TreeSet<>();

    /** When a payment ends by itself if nothing becomes of it. */
    private record Due(Instant end, String payment) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byEnd = end.compareTo(other.end);
            return byEnd != 0 ? byEnd : payment.compareTo(other.payment);
        }
    }

    synchronized void apply(Journal.Entry entry) {
        if (entry.data().path("payment") instanceof ObjectNode payment) {
            String id = payment.path("id").asText();
            payments.put(id, payment);
            Optional.ofNullable(open.remove(id)).ifPresent(soonest::remove);
            Payments.end(payment).ifPresent(end -> await(new Due(end, id)));
            if (entry.data().path("request") instanceof ObjectNode request) {
                requests.put(id, request);
            }
        }
        if (entry.data().path("refund") instanceof ObjectNode refund) {
            refunds.put(refund.path("id").asText(), refund);
        }
    }

    private void await(Due due) {
        open.put(due.payment(), due);
        soonest.add(due);
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

    /** Payments whose time has come, first things first. */
    synchronized List<ObjectNode> due(Instant now) {
        return soonest.stream()
                .takeWhile(due -> !now.isBefore(due.end()))
                .flatMap(due -> payment(due.payment()).stream())
                .toList();
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
