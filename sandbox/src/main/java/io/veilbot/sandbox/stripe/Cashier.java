package io.veilbot.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.provider.Delivery;
import io.veilbot.sandbox.provider.Notifier;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Makes every change: stored first, then applied, then told the shop as an event. */
final class Cashier {

    private final World world;
    private final Books books;
    private final Memory memory;
    private final Notifier notifier;

    Cashier(World world, Books books, Memory memory, Notifier notifier) {
        this.world = world;
        this.books = books;
        this.memory = memory;
        this.notifier = notifier;
    }

    /**
     * @param idempotency kept with it
     * @param asked what the page and the payment behind it will need
     */
    void opened(ObjectNode session, ObjectNode asked, ObjectNode idempotency) {
        ObjectNode order = asked.put("object", "order").put("id", orderOf(session));
        store("session-created", idempotency, session, order);
    }

    private static String orderOf(ObjectNode session) {
        return "order_of_" + session.path("id").asText();
    }

    /** What a page was opened with. */
    ObjectNode order(ObjectNode session) {
        return books.get("order", orderOf(session));
    }

    void pay(ObjectNode open, Delivery delivery) {
        Instant now = now();
        ObjectNode intent = intent(open);
        ObjectNode charge = Things.charge(intent, true, now);
        ObjectNode entry = Things.entry(charge, now);
        charge.put("balance_transaction", entry.path("id").asText());
        intent.put("status", "succeeded").put("latest_charge", charge.path("id").asText());
        intent.put("amount_received", intent.path("amount").asLong());
        intent.putNull("last_payment_error");
        open.put("status", "complete").put("payment_status", "paid").putNull("url");
        open.put("payment_intent", intent.path("id").asText());
        store("session-completed", Json.object(), open, intent, charge, entry);
        tell("checkout.session.completed", open, open, delivery);
    }

    /** The page stays open: another card may do. */
    void decline(ObjectNode open, String code) {
        ObjectNode intent = intent(open);
        ObjectNode charge = Things.charge(intent, false, now());
        intent.put("latest_charge", charge.path("id").asText());
        intent.putObject("last_payment_error")
                .put("type", "card_error")
                .put("code", "card_declined")
                .put("decline_code", code);
        open.put("payment_intent", intent.path("id").asText());
        store("payment-failed", Json.object(), open, intent, charge);
        tell("payment_intent.payment_failed", open, intent, Delivery.NORMAL);
    }

    private ObjectNode intent(ObjectNode open) {
        return books.find("payment_intent", open.path("payment_intent").asText())
                .orElseGet(() -> Things.intent(open, order(open), now()));
    }

    void expire(ObjectNode open) {
        open.put("status", "expired").putNull("url");
        store("session-expired", Json.object(), open);
        tell("checkout.session.expired", open, open, Delivery.NORMAL);
    }

    /**
     * @param idempotency what is kept with the refund
     * @return the refund
     */
    ObjectNode refunded(
            ObjectNode charge,
            long amount,
            ObjectNode notes,
            Function<ObjectNode, ObjectNode> idempotency) {
        ObjectNode refund = Things.refund(charge, amount, notes, now());
        long back = charge.path("amount_refunded").asLong() + amount;
        charge.put("amount_refunded", back);
        charge.put("refunded", back == charge.path("amount").asLong());
        store("refund-created", idempotency.apply(refund), refund, charge);
        tell("charge.refunded", charge, charge, Delivery.NORMAL);
        return refund;
    }

    /** The payer's bank takes all of it back, at once. */
    void dispute(ObjectNode charge, String reason) {
        ObjectNode dispute = Things.dispute(charge, reason, now());
        charge.put("disputed", true);
        store("dispute-created", Json.object(), dispute, charge);
        tell("charge.dispute.created", charge, dispute, Delivery.NORMAL);
    }

    void expireDue() {
        synchronized (books) {
            books.due(now()).forEach(this::expire);
        }
    }

    private void tell(String type, ObjectNode about, ObjectNode object, Delivery delivery) {
        ObjectNode event = Things.made("evt_", "event", now()).put("type", type);
        event.put("api_version", "2026-07-29.dahlia").put("pending_webhooks", 1);
        event.putObject("data").set("object", object);
        notifier.notify(type, about.path("id").asText(), event, delivery);
    }

    private void store(String what, ObjectNode idempotency, ObjectNode... objects) {
        ObjectNode data = Json.object().put("objectId", objects[0].path("id").asText());
        data.set("idempotency", idempotency);
        data.putArray("objects").addAll(List.of(objects));
        var entry = world.journal().append(StripeStandIn.NAME, what, data);
        books.apply(entry);
        memory.apply(entry);
    }

    Instant now() {
        return world.clock().instant();
    }
}
