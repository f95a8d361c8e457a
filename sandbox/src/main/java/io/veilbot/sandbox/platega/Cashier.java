package io.veilbot.sandbox.platega;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.provider.Delivery;
import io.veilbot.sandbox.provider.Notifier;
import java.util.UUID;

/** Makes every change of a transaction: stored first, then applied, then called back about. */
final class Cashier {

    private final World world;
    private final Books books;
    private final Notifier notifier;

    Cashier(World world, Books books, Notifier notifier) {
        this.world = world;
        this.books = books;
        this.notifier = notifier;
    }

    void made(ObjectNode transaction) {
        store("transaction-made", transaction);
    }

    void confirm(ObjectNode pending, Delivery delivery) {
        change("transaction-confirmed", pending, "CONFIRMED", delivery);
    }

    /** The payer's bank takes the money back. */
    void chargeBack(ObjectNode confirmed) {
        change("transaction-charged-back", confirmed, "CHARGEBACKED", Delivery.NORMAL);
    }

    /** The shop gives it back in its cabinet. */
    void giveBack(ObjectNode confirmed) {
        change("transaction-given-back", confirmed, "REFUNDED", Delivery.NORMAL);
    }

    void cancel(ObjectNode pending) {
        change("transaction-canceled", pending, "CANCELED", Delivery.NORMAL);
    }

    void expire(ObjectNode pending) {
        change("transaction-expired", pending, "EXPIRED", Delivery.NORMAL);
    }

    void expireDue() {
        synchronized (books) {
            books.due(world.clock().instant()).forEach(this::expire);
        }
    }

    private void change(String what, ObjectNode before, String status, Delivery delivery) {
        ObjectNode transaction = Transactions.with(before, status);
        store(what, transaction);
        if (world.faults().strikes(PlategaStandIn.NAME, "foreign-notification")) {
            String foreign = UUID.randomUUID().toString();
            tell(transaction.deepCopy().put("id", foreign), Delivery.NORMAL);
        }
        tell(transaction, delivery);
    }

    private void tell(ObjectNode transaction, Delivery delivery) {
        String id = transaction.path("id").asText();
        ObjectNode body = Json.object().put("id", id);
        body.set("amount", transaction.path("paymentDetails").path("amount"));
        body.set("currency", transaction.path("paymentDetails").path("currency"));
        body.set("status", transaction.path("status"));
        body.set("paymentMethod", transaction.path("paymentMethod"));
        if (!world.faults().strikes(PlategaStandIn.NAME, "no-payload")) {
            body.set("payload", transaction.path("payload"));
        }
        notifier.notify(transaction.path("status").asText(), id, body, delivery);
    }

    private void store(String what, ObjectNode transaction) {
        ObjectNode data = Json.object().put("objectId", transaction.path("id").asText());
        data.set("transaction", transaction);
        books.apply(world.journal().append(PlategaStandIn.NAME, what, data));
    }
}
