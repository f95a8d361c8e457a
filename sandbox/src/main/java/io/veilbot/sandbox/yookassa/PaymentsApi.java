package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.provider.Delivery;
import java.util.Optional;

/** {@code /payments}: create, read, list, capture, cancel. */
final class PaymentsApi {

    private final World world;
    private final Shop shop;
    private final Books books;
    private final Memory memory;
    private final Cashier cashier;
    private final ReadFaults reads;
    private final ReceiptRules receipts;

    PaymentsApi(World world, Shop shop, Books books, Memory memory, Cashier cashier) {
        this.world = world;
        this.shop = shop;
        this.books = books;
        this.memory = memory;
        this.cashier = cashier;
        this.reads = new ReadFaults(world.faults());
        this.receipts = new ReceiptRules(world.faults());
    }

    Answer create(Request request) {
        synchronized (books) {
            Optional<JsonNode> before = memory.recall(request, world.clock().instant());
            return Answer.json(before.orElseGet(() -> open(request)));
        }
    }

    private ObjectNode open(Request request) {
        Memory.Note note = Memory.note(request);
        CreatePayment asked = CreatePayment.of(Bodies.json(request));
        receipts.check(asked.body(), asked.amount());
        ObjectNode payment =
                Payments.pending(
                        asked,
                        world.clock().instant(),
                        shop,
                        world.shop().at("/sandbox/checkout/"));
        if (!asked.usesSavedMethod()) {
            cashier.created(payment, asked.body(), note);
            return payment;
        }
        ObjectNode method =
                books.savedMethod(asked.savedMethod())
                        .orElseThrow(
                                () -> Errors.invalid("payment_method_id", "No such saved method"));
        payment.remove("confirmation");
        cashier.created(payment, asked.body(), note);
        chargeWithoutThePayer(payment, method);
        return books.payment(payment.path("id").asText()).orElseThrow();
    }

    private void chargeWithoutThePayer(ObjectNode payment, ObjectNode method) {
        world.faults()
                .take(YookassaStandIn.NAME, null, "decline-saved")
                .ifPresentOrElse(
                        reason -> decline(payment, reason),
                        () -> cashier.pay(payment, method, Delivery.NORMAL));
    }

    private void decline(ObjectNode payment, JsonNode reason) {
        String why = reason.isNull() ? "insufficient_funds" : reason.asText();
        var _ = cashier.cancel(payment, "payment_network", why, null);
    }

    Answer read(Request request) {
        return Answer.json(reads.bend(find(request)));
    }

    Answer list(Request request) {
        return Answer.json(
                Listing.page(request, books.payments().stream().map(reads::bend).toList()));
    }

    Answer capture(Request request) {
        synchronized (books) {
            Optional<JsonNode> before = memory.recall(request, world.clock().instant());
            return Answer.json(before.orElseGet(() -> captureNow(request)));
        }
    }

    private ObjectNode captureNow(Request request) {
        ObjectNode held = heldOne(request);
        Amount most = Amount.of(held.path("amount"));
        ObjectNode body = Bodies.json(request);
        Amount wanted = body.has("amount") ? Amount.asked(body.path("amount"), "amount") : most;
        if (wanted.exceeds(most) || !wanted.currency().equals(most.currency())) {
            throw Errors.invalid("amount", "Capture amount exceeds the held amount");
        }
        return cashier.capture(held, wanted, Memory.note(request), Delivery.NORMAL);
    }

    Answer cancel(Request request) {
        synchronized (books) {
            Optional<JsonNode> before = memory.recall(request, world.clock().instant());
            return Answer.json(
                    before.orElseGet(() ->
                            cashier.cancel(
                                    heldOne(request),
                                    "merchant",
                                    "canceled_by_merchant",
                                    Memory.note(request))));
        }
    }

    private ObjectNode heldOne(Request request) {
        ObjectNode payment = find(request);
        if (!Payments.is(payment, "waiting_for_capture")) {
            throw Errors.invalid(
                    "Payment is in status %s, not waiting_for_capture"
                            .formatted(payment.path("status").asText()));
        }
        return payment;
    }

    private ObjectNode find(Request request) {
        String id = request.variable("id");
        return books.payment(id).orElseThrow(() -> Errors.notFound("payment", id));
    }
}
