package io.veilbot.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.World;
import java.util.List;

/** {@code /v1/checkout/sessions}: create, read, list, expire. */
final class SessionsApi {

    private static final String KIND = "checkout.session";

    private final World world;
    private final Books books;
    private final Memory memory;
    private final Cashier cashier;
    private final Shown shown;

    SessionsApi(World world, Books books, Memory memory, Cashier cashier, Shown shown) {
        this.world = world;
        this.books = books;
        this.memory = memory;
        this.cashier = cashier;
        this.shown = shown;
    }

    Answer create(Request request) {
        synchronized (books) {
            return memory.recall(request, cashier.now()).orElseGet(() -> open(request));
        }
    }

    private Answer open(Request request) {
        var order = new SessionOrder(Given.of(request), cashier.now());
        ObjectNode session = order.session(world.shop());
        ObjectNode asked = order.intentData().put("product", order.product());
        cashier.opened(session, asked, Memory.note(request, session));
        return Answer.json(session);
    }

    Answer read(Request request) {
        return shown.one(books.get(KIND, request.variable("id")), Given.of(request));
    }

    Answer list(Request request) {
        var given = Given.of(request);
        List<ObjectNode> found =
                books.all(KIND).stream()
                        .filter(one -> same(one, given, "status"))
                        .filter(one -> same(one, given, "payment_intent"))
                        .toList();
        return shown.list("/v1/checkout/sessions", found, given);
    }

    static boolean same(ObjectNode one, Given given, String field) {
        return given.find(field).map(one.path(field).asText()::equals).orElse(true);
    }

    Answer expire(Request request) {
        synchronized (books) {
            ObjectNode session = books.get(KIND, request.variable("id"));
            if (!session.path("status").asText().equals("open")) {
                throw Errors.invalid("", "session", "Only open sessions can be expired.");
            }
            cashier.expire(session);
            return Answer.json(session);
        }
    }
}
