package io.veilbot.sandbox.platega;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Journal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of transactions. Whoever decides on it holds its monitor until the decision is
 * applied.
 */
final class Books {

    private final Map<String, ObjectNode> transactions = new LinkedHashMap<>();
    private final Map<String, ObjectNode> open = new LinkedHashMap<>();

    synchronized void apply(Journal.Entry entry) {
        if (entry.data().path("transaction") instanceof ObjectNode transaction) {
            String id = transaction.path("id").asText();
            transactions.put(id, transaction);
            if (Transactions.is(transaction, "PENDING")) {
                open.put(id, transaction);
            } else {
                open.remove(id);
            }
        }
    }

    synchronized Optional<ObjectNode> transaction(String id) {
        return Optional.ofNullable(transactions.get(id));
    }

    /** Those whose time has run out; all live equally long, so the oldest are first. */
    synchronized List<ObjectNode> due(Instant now) {
        return open.values().stream()
                .takeWhile(one -> !now.isBefore(Transactions.end(one)))
                .toList();
    }
}
