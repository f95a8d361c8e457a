package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.World;
import java.util.Optional;
import java.util.UUID;

/** {@code /refunds}: create, read, list. */
final class RefundsApi {

    private final World world;
    private final Books books;
    private final Memory memory;
    private final Cashier cashier;
    private final ReceiptRules receipts;

    RefundsApi(World world, Books books, Memory memory, Cashier cashier) {
        this.world = world;
        this.books = books;
        this.memory = memory;
        this.cashier = cashier;
        this.receipts = new ReceiptRules(world.faults());
    }

    Answer create(Request request) {
        synchronized (books) {
            Optional<JsonNode> before = memory.recall(request, world.clock().instant());
            return Answer.json(before.orElseGet(() -> refund(request)));
        }
    }

    Answer read(Request request) {
        String id = request.variable("id");
        return Answer.json(books.refund(id).orElseThrow(() -> Errors.notFound("refund", id)));
    }

    Answer list(Request request) {
        return Answer.json(Listing.page(request, books.refunds()));
    }

    private ObjectNode refund(Request request) {
        ObjectNode body = Bodies.json(request);
        String paymentId = body.path("payment_id").asText();
        if (paymentId.isEmpty()) {
            throw Errors.invalid("payment_id", "Payment id is required");
        }
        ObjectNode payment =
                books.payment(paymentId).orElseThrow(() -> Errors.notFound("payment", paymentId));
        Amount amount = Amount.asked(body.path("amount"), "amount");
        CreatePayment.checkDescription(body.path("description"));
        receipts.check(body, amount);
        requireRefundable(payment, amount);
        ObjectNode refund = refundObject(body, payment, amount);
        cashier.refund(refund, Payments.refunded(payment, amount), Memory.note(request));
        return refund;
    }

    private static void requireRefundable(ObjectNode payment, Amount amount) {
        if (!Payments.is(payment, "succeeded")) {
            throw Errors.invalid("payment_id", "Only a succeeded payment can be refunded");
        }
        Amount paid = Amount.of(payment.path("amount"));
        Amount after = Amount.of(payment.path("refunded_amount")).plus(amount);
        if (!amount.currency().equals(paid.currency())) {
            throw Errors.invalid("amount.currency", "The currency is not that of the payment");
        }
        if (after.exceeds(paid)) {
            throw Errors.invalid("amount", "The refunds exceed the payment");
        }
    }

    private ObjectNode refundObject(ObjectNode body, ObjectNode payment, Amount amount) {
        ObjectNode refund = Json.object().put("id", UUID.randomUUID().toString());
        refund.put("payment_id", payment.path("id").asText()).put("status", "succeeded");
        refund.put("created_at", Payments.time(world.clock().instant()));
        refund.set("amount", amount.json());
        if (body.hasNonNull("description")) {
            refund.set("description", body.path("description"));
        }
        ReceiptRules.note(body, refund);
        return refund;
    }
}
