package io.veilbot.sandbox.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StopException;
import java.util.List;

/** {@code /sandbox/checkout/{id}}: a page for people, the same choices for scripts; all tills'. */
public final class CheckoutDesk {

    private static final String ROOT = "/sandbox/checkout/{id}";
    private static final int TOO_LATE = 409;

    private final List<Till> tills;

    public CheckoutDesk(List<Till> tills) {
        this.tills = List.copyOf(tills);
    }

    public void routes(Router router) {
        router.get(ROOT, this::show);
        router.post(ROOT + "/{deed}", this::act);
    }

    private Answer show(Request request) {
        Till till = till(request);
        Bill bill = bill(till, request);
        return request.wantsHtml()
                ? CheckoutPage.of(bill, till, request.language())
                : Answer.json(bill.shown());
    }

    private Answer act(Request request) {
        Till till = till(request);
        ObjectNode how = request.wantsHtml() ? Json.object() : request.json();
        try {
            till.act(request.variable("id"), request.variable("deed"), how);
        } catch (StopException stop) {
            if (!request.wantsHtml() || stop.answer().status() != TOO_LATE) {
                throw stop;
            }
        }
        return request.wantsHtml()
                ? Answer.seeOther("/sandbox/checkout/" + request.variable("id"))
                : Answer.json(bill(till, request).shown());
    }

    private Till till(Request request) {
        return tills.stream()
                .filter(till -> till.find(request.variable("id")).isPresent())
                .findFirst()
                .orElseThrow(() -> unknown(request));
    }

    private static Bill bill(Till till, Request request) {
        return till.find(request.variable("id")).orElseThrow(() -> unknown(request));
    }

    private static StopException unknown(Request request) {
        return StopException.notFound("There is no payment " + request.variable("id") + " here.");
    }
}
