package io.veilbot.sandbox.cryptopay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.provider.Delivery;
import io.veilbot.sandbox.provider.Notifier;
import java.util.concurrent.atomic.AtomicLong;

/** Makes every change of an invoice or transfer: stored first, then applied, then notified. */
final class Cashier {

    private final World world;
    private final Books books;
    private final Notifier notifier;
    private final AtomicLong updates = new AtomicLong();

    Cashier(World world, Books books, Notifier notifier) {
        this.world = world;
        this.books = books;
        this.notifier = notifier;
    }

    void created(ObjectNode invoice, ObjectNode request) {
        store("invoice-created", about(invoice).<ObjectNode>set("request", request));
    }

    void pay(ObjectNode active, String asset, Delivery delivery) {
        ObjectNode paid = Invoices.paid(active, asset, world.clock().instant());
        store("invoice-paid", about(paid));
        ObjectNode update = Json.object().put("update_id", updates.incrementAndGet());
        update.put("update_type", "invoice_paid");
        update.put("request_date", Invoices.time(world.clock().instant()));
        update.set("payload", paid);
        notifier.notify("invoice_paid", paid.path("invoice_id").asText(), update, delivery);
    }

    /** Nobody is told: the API has no such notification. */
    void expire(ObjectNode active) {
        store("invoice-expired", about(Invoices.expired(active)));
    }

    void delete(ObjectNode invoice) {
        store(
                "invoice-deleted",
                Json.object().put("objectId", invoice.path("invoice_id").asText()));
    }

    void transferred(ObjectNode transfer) {
        store("transfer-completed", Json.object().set("transfer", transfer));
    }

    void expireDue() {
        synchronized (books) {
            books.due(world.clock().instant()).forEach(this::expire);
        }
    }

    private static ObjectNode about(ObjectNode invoice) {
        ObjectNode data = Json.object().put("objectId", invoice.path("invoice_id").asText());
        data.set("invoice", invoice);
        return data;
    }

    private void store(String what, ObjectNode data) {
        books.apply(world.journal().append(CryptoPayStandIn.NAME, what, data));
    }
}
