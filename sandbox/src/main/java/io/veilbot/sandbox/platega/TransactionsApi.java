package io.veilbot.sandbox.platega;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Faults;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** {@code /transaction}: make one, read one. */
final class TransactionsApi {

    private final World world;
    private final Books books;
    private final Cashier cashier;

    TransactionsApi(World world, Books books, Cashier cashier) {
        this.world = world;
        this.books = books;
        this.cashier = cashier;
    }

    /** Asked twice it makes two: nothing tells that it is the same again. */
    Answer process(Request request) {
        var order = new TransactionOrder(request.json());
        String id = UUID.randomUUID().toString();
        Instant now = world.clock().instant();
        ObjectNode transaction = Transactions.pending(order, id, now);
        synchronized (books) {
            cashier.made(transaction);
        }
        ObjectNode answer = Json.object().put("transactionId", id);
        answer.set("status", transaction.path("status"));
        answer.set("paymentMethod", transaction.path("paymentMethod"));
        answer.put("redirect", world.shop().at("/sandbox/checkout/" + id).toString());
        return Answer.json(answer.put("expiresIn", Transactions.left(transaction, now)));
    }

    Answer read(Request request) {
        ObjectNode transaction =
                books.transaction(request.variable("id")).orElseThrow(Errors::notFound);
        return Answer.json(bent(Transactions.shown(transaction, world.clock().instant())));
    }

    private ObjectNode bent(ObjectNode shown) {
        Faults faults = world.faults();
        ObjectNode details = shown.path("paymentDetails").deepCopy();
        faults.take(PlategaStandIn.NAME, null, "lie-amount")
                .ifPresent(value -> details.put("amount", new BigDecimal(or(value, "1.00"))));
        faults.take(PlategaStandIn.NAME, null, "other-currency")
                .ifPresent(value -> details.put("currency", or(value, "USD")));
        return faults.strikes(PlategaStandIn.NAME, "details-as-text")
                ? shown.put("paymentDetails", text(details))
                : shown.set("paymentDetails", details);
    }

    private static String text(ObjectNode details) {
        String amount = details.path("amount").decimalValue().stripTrailingZeros().toPlainString();
        return amount + " " + details.path("currency").asText();
    }

    private static String or(JsonNode value, String otherwise) {
        return value.isNull() ? otherwise : value.asText();
    }
}
