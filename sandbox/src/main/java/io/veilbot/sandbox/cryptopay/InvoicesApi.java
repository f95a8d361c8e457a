package io.veilbot.sandbox.cryptopay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Faults;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.World;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** {@code createInvoice}, {@code getInvoices}, {@code deleteInvoice}. */
final class InvoicesApi {

    private final World world;
    private final Books books;
    private final Cashier cashier;

    InvoicesApi(World world, Books books, Cashier cashier) {
        this.world = world;
        this.books = books;
        this.cashier = cashier;
    }

    /** Asked twice it makes two, as the API does. */
    Answer create(Request request) {
        var order = new InvoiceOrder(Parameters.of(request));
        synchronized (books) {
            long id = books.nextInvoice();
            String hash = "IV" + UUID.randomUUID().toString().substring(0, 8);
            ObjectNode invoice =
                    order.invoice(
                            id,
                            hash,
                            world.shop().at("/sandbox/checkout/" + id),
                            world.clock().instant());
            ObjectNode asked = Json.object();
            asked.set("assets", Json.texts(order.assets()));
            cashier.created(invoice, asked);
            return Envelope.of(invoice);
        }
    }

    Answer list(Request request) {
        var given = Parameters.of(request);
        List<String> ids = given.list("invoice_ids");
        List<ObjectNode> found =
                books.invoices().stream()
                        .filter(same(given, "asset"))
                        .filter(same(given, "fiat"))
                        .filter(same(given, "status"))
                        .filter(one ->
                                ids.isEmpty() || ids.contains(one.path("invoice_id").asText()))
                        .map(this::bent)
                        .toList();
        return Envelope.page(given, found);
    }

    private static Predicate<ObjectNode> same(Parameters given, String field) {
        return one -> given.find(field).map(one.path(field).asText()::equals).orElse(true);
    }

    Answer delete(Request request) {
        String id = Parameters.of(request).text("invoice_id", "");
        synchronized (books) {
            ObjectNode invoice =
                    books.invoice(id)
                            .filter(one -> Invoices.is(one, "active"))
                            .orElseThrow(() -> Errors.invalid("INVOICE_NOT_FOUND"));
            cashier.delete(invoice);
        }
        return Envelope.yes();
    }

    /** The lies told to whoever reads; the books stay honest. */
    private ObjectNode bent(ObjectNode invoice) {
        Faults faults = world.faults();
        ObjectNode shown = invoice.deepCopy();
        faults.take(CryptoPayStandIn.NAME, null, "lie-amount")
                .ifPresent(value -> shown.put("amount", or(value, "1.00")));
        faults.take(CryptoPayStandIn.NAME, null, "other-currency")
                .ifPresent(value ->
                        shown.put(shown.hasNonNull("fiat") ? "fiat" : "asset", or(value, "EUR")));
        return shown;
    }

    private static String or(JsonNode value, String otherwise) {
        return value.isNull() ? otherwise : value.asText();
    }
}
