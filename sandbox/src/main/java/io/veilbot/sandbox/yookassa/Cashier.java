package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.provider.Delivery;
import io.veilbot.sandbox.provider.Notifier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes every change of a payment or refund: stored first, then applied, then notified. */
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

    void created(ObjectNode payment, ObjectNode request, Memory.Note note) {
        ObjectNode data = Json.object();
        data.set("payment", payment);
        data.set("request", request);
        store("payment-created", data, note.with(payment));
    }

    /** The person paid: the money is held, and captured at once where one step was asked for. */
    void pay(ObjectNode pending, ObjectNode method, Delivery delivery) {
        Instant now = world.clock().instant();
        boolean mayKeep = method.path("saved").asBoolean();
        if (mayKeep && world.faults().strikes(YookassaStandIn.NAME, "keep-nothing")) {
            method.put("saved", false);
        }
        ObjectNode held = Payments.held(pending, method, now);
        if (books.request(held.path("id").asText()).path("capture").asBoolean(false)) {
            capture(held, Amount.of(held.path("amount")), null, delivery);
        } else {
            change("payment-held", held, null);
            tell("payment.waiting_for_capture", held, delivery);
        }
    }

    ObjectNode capture(
            ObjectNode held, Amount amount, Memory.@Nullable Note note, Delivery delivery) {
        ObjectNode paid = Payments.succeeded(held, amount, world.clock().instant());
        change("payment-succeeded", paid, note == null ? null : note.with(paid));
        tell("payment.succeeded", paid, delivery);
        return paid;
    }

    ObjectNode cancel(ObjectNode open, String party, String reason, Memory.@Nullable Note note) {
        ObjectNode canceled = Payments.canceled(open, party, reason);
        change("payment-canceled", canceled, note == null ? null : note.with(canceled));
        tell("payment.canceled", canceled, Delivery.NORMAL);
        return canceled;
    }

    void refund(ObjectNode refund, ObjectNode payment, Memory.Note note) {
        ObjectNode data = Json.object().set("refund", refund);
        data.set("payment", payment);
        store("refund-succeeded", data, note.with(refund));
        tell("refund.succeeded", refund, Delivery.NORMAL);
    }

    private void tell(String event, ObjectNode object, Delivery delivery) {
        ObjectNode body = Json.object().put("type", "notification").put("event", event);
        body.set("object", object);
        String about = object.path("payment_id").asText(object.path("id").asText());
        notifier.notify(event, about, body, delivery);
    }

    /** Cancels links nobody paid and holds nobody captured, as their time has come. */
    void expireDue() {
        synchronized (books) {
            for (ObjectNode payment : books.due(world.clock().instant())) {
                boolean held = Payments.is(payment, "waiting_for_capture");
                String reason = held ? "expired_on_capture" : "expired_on_confirmation";
                cancel(payment, "yoo_money", reason, null);
            }
        }
    }

    private void change(String what, ObjectNode payment, @Nullable ObjectNode idempotence) {
        store(what, Json.object().set("payment", payment), idempotence);
    }

    private void store(String what, ObjectNode data, @Nullable ObjectNode idempotence) {
        if (idempotence != null) {
            data.set("idempotence", idempotence);
        }
        var entry = world.journal().append(YookassaStandIn.NAME, what, data);
        books.apply(entry);
        memory.apply(entry);
    }
}
