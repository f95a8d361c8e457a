package io.veilbot.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Handler;
import io.veilbot.sandbox.core.Request;
import java.util.List;

/** What came and what went back: payments, charges, refunds, disputes. */
final class MoneyApi {

    private final Books books;
    private final Memory memory;
    private final Cashier cashier;
    private final Shown shown;

    MoneyApi(Books books, Memory memory, Cashier cashier, Shown shown) {
        this.books = books;
        this.memory = memory;
        this.cashier = cashier;
        this.shown = shown;
    }

    Handler reading(String kind) {
        return request -> shown.one(books.get(kind, request.variable("id")), Given.of(request));
    }

    /** By payment, where one is named. */
    Handler listing(String kind) {
        return request -> {
            var given = Given.of(request);
            List<ObjectNode> found =
                    books.all(kind).stream()
                            .filter(one -> SessionsApi.same(one, given, "payment_intent"))
                            .filter(one -> SessionsApi.same(one, given, "charge"))
                            .toList();
            return shown.list(request.path(), found, given);
        };
    }

    Answer refund(Request request) {
        synchronized (books) {
            return memory.recall(request, cashier.now()).orElseGet(() -> give(request));
        }
    }

    private Answer give(Request request) {
        var given = Given.of(request);
        ObjectNode charge = charge(given);
        long left = charge.path("amount").asLong() - charge.path("amount_refunded").asLong();
        if (charge.path("disputed").asBoolean()) {
            throw Errors.invalid("charge_disputed", "", "It was charged back.");
        }
        if (left == 0) {
            throw Errors.invalid(
                    "charge_already_refunded", "", "Charge has already been refunded.");
        }
        long amount = given.whole("amount").orElse(left);
        if (amount < 1 || amount > left) {
            String param = "amount";
            throw Errors.invalid("", param, "Refund amount is greater than unrefunded amount.");
        }
        return Answer.json(
                cashier.refunded(
                        charge,
                        amount,
                        given.notes("metadata"),
                        refund -> Memory.note(request, refund)));
    }

    private ObjectNode charge(Given given) {
        String id =
                given.find("charge")
                        .orElseGet(() ->
                                books.get("payment_intent", given.text("payment_intent"))
                                        .path("latest_charge")
                                        .asText());
        return books.find("charge", id)
                .filter(charge -> charge.path("paid").asBoolean())
                .orElseThrow(() ->
                        Errors.invalid("", "", "It does not have a successful charge to refund."));
    }
}
