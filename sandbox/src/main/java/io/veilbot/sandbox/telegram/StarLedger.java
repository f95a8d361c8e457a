package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stars that changed hands, and the invoices behind links. Guarded by {@link Memory}. */
final class StarLedger {
    private static final long AT_FIRST = 10_000;

    private final List<Transaction> transactions = new ArrayList<>();
    private final Map<String, JsonNode> links = new LinkedHashMap<>();
    private final Map<Long, Long> given = new HashMap<>();
    private final Map<JsonNode, Long> late = new LinkedHashMap<>();

    void keep(Transaction transaction) {
        transactions.add(transaction);
    }

    void keepLink(String link, JsonNode invoice) {
        links.put(link, invoice);
    }

    int links() {
        return links.size();
    }

    @Nullable JsonNode invoiceBehind(String link) {
        return links.get(link);
    }

    /** The first that was made with this payload. */
    @Nullable JsonNode invoiceOf(String payload) {
        return links.values().stream()
                .filter(invoice -> invoice.path("payload").asText().equals(payload))
                .findFirst()
                .orElse(null);
    }

    void give(long person, long stars) {
        given.merge(person, stars, Long::sum);
    }

    /** A message that the bot hears of only then. */
    void holdBack(long due, JsonNode message) {
        late.put(message, due);
    }

    void told(JsonNode message) {
        late.remove(message);
    }

    List<JsonNode> lateAt(long now) {
        return late.entrySet().stream()
                .filter(one -> one.getValue() <= now)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What this person can pay with. Everybody begins with some. */
    long purseOf(long person) {
        long spent =
                transactions.stream()
                        .filter(t -> t.person() == person)
                        .mapToLong(t -> t.refund() ? -t.stars() : t.stars())
                        .sum();
        return AT_FIRST + given.getOrDefault(person, 0L) - spent;
    }

    /**
     * What this person paid last and did not get back.
     *
     * @param charge only this one; empty for any
     */
    @Nullable Transaction lastOf(long person, String charge) {
        return transactions.reversed().stream()
                .filter(t -> t.person() == person && !t.refund())
                .filter(t -> charge.isEmpty() || t.charge().equals(charge))
                .filter(t -> !refunded(t.charge()))
                .findFirst()
                .orElse(null);
    }

    /** Oldest first. */
    List<Transaction> page(long offset, long limit) {
        return transactions.stream().skip(offset).limit(limit).toList();
    }

    int payments() {
        return (int) transactions.stream().filter(t -> !t.refund()).count();
    }

    long balance() {
        return transactions.stream().mapToLong(t -> t.refund() ? -t.stars() : t.stars()).sum();
    }

    @Nullable Transaction payment(String charge) {
        return find(charge, false);
    }

    boolean refunded(String charge) {
        return find(charge, true) != null;
    }

    private @Nullable Transaction find(String charge, boolean refund) {
        return transactions.stream()
                .filter(t -> t.charge().equals(charge) && t.refund() == refund)
                .findFirst()
                .orElse(null);
    }

    /**
     * One movement; a refund carries the charge id of its payment.
     *
     * @param at Unix seconds
     * @param period seconds that a subscription lasts for it; 0 if it is for none
     */
    record Transaction(
            String charge,
            long person,
            long stars,
            String payload,
            long at,
            boolean refund,
            long period) {

        Transaction returned(long when) {
            return new Transaction(charge, person, stars, payload, when, true, 0);
        }
    }
}
