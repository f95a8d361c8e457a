package io.veilbot.sandbox.cryptopay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Journal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of invoices and transfers. Whoever decides on it holds its monitor until the
 * decision is applied.
 */
final class Books {

    private static final long FIRST_INVOICE = 528_001;
    private static final long FIRST_TRANSFER = 7_001;

    private final Map<String, ObjectNode> invoices = new LinkedHashMap<>();
    private final Map<String, ObjectNode> asked = new LinkedHashMap<>();
    private final Map<String, ObjectNode> transfers = new LinkedHashMap<>();
    private long made;

    synchronized void apply(Journal.Entry entry) {
        if (entry.data().path("invoice") instanceof ObjectNode invoice) {
            String id = invoice.path("invoice_id").asText();
            if (entry.data().path("request") instanceof ObjectNode request) {
                asked.put(id, request);
                made++;
            }
            invoices.put(id, invoice);
        }
        if (entry.what().equals("invoice-deleted")) {
            invoices.remove(entry.data().path("objectId").asText());
        }
        if (entry.data().path("transfer") instanceof ObjectNode transfer) {
            transfers.put(transfer.path("spend_id").asText(), transfer);
        }
    }

    synchronized long nextInvoice() {
        return FIRST_INVOICE + made;
    }

    synchronized long nextTransfer() {
        return FIRST_TRANSFER + transfers.size();
    }

    synchronized Optional<ObjectNode> invoice(String id) {
        return Optional.ofNullable(invoices.get(id));
    }

    /** What an invoice was created with. */
    synchronized ObjectNode request(String id) {
        return Optional.ofNullable(asked.get(id)).orElseThrow();
    }

    synchronized Optional<ObjectNode> transfer(String spendId) {
        return Optional.ofNullable(transfers.get(spendId));
    }

    /** Newest first, as the API lists them. */
    synchronized List<ObjectNode> invoices() {
        return List.copyOf(invoices.values()).reversed();
    }

    /** Newest first. */
    synchronized List<ObjectNode> transfers() {
        return List.copyOf(transfers.values()).reversed();
    }

    /** Invoices whose time has run out. */
    synchronized List<ObjectNode> due(Instant now) {
        return invoices.values().stream()
                .filter(invoice -> Invoices.is(invoice, "active"))
                .filter(invoice ->
                        Invoices.end(invoice).filter(end -> !now.isBefore(end)).isPresent())
                .toList();
    }
}
