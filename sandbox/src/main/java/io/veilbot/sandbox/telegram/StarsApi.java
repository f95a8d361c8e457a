package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StopException;

/**
 * Plays people with their Stars. Bodies and answers are JSON; errors are {@code {"error":
 * sentence}}.
 *
 * <ul>
 *   <li>{@code POST /sandbox/people/{id}/pay {"link" or "payload", "stars"?, "unasked"?}}: pays an
 *       invoice that was handed to this person, whoever it was made for; with {@code stars}, or of
 *       a payload that no invoice has, it is one that somebody forged; {@code unasked} without the
 *       bot being asked before. Answers as pressing a pay button does.
 *   <li>{@code POST /sandbox/people/{id}/stars {"stars"}}: buys this person so many more, or takes
 *       them; answers {@code {"stars"}}, what is there then.
 *   <li>{@code POST /sandbox/people/{id}/refund {"charge"?}}: Telegram itself gives back what this
 *       person paid last, or that charge; answers {@code {"charge"}}.
 *   <li>{@code POST /sandbox/people/{id}/subscription {"canceled"}}: this person cancels the
 *       subscription that they began last, or takes that back; answers {@code {"canceled"}}.
 * </ul>
 */
final class StarsApi {
    private final Memory memory;
    private final Checkout checkout;
    private final StarRefunds refunds;
    private final Recurring recurring;

    StarsApi(Memory memory, Checkout checkout, StarRefunds refunds, Recurring recurring) {
        this.memory = memory;
        this.checkout = checkout;
        this.refunds = refunds;
        this.recurring = recurring;
    }

    void routes(Router router) {
        router.post("/sandbox/people/{id}/pay", this::pay);
        router.post("/sandbox/people/{id}/stars", this::give);
        router.post("/sandbox/people/{id}/refund", this::refund);
        router.post("/sandbox/people/{id}/subscription", this::choose);
    }

    private Answer pay(Request request) throws InterruptedException {
        JsonNode body = request.json();
        long id = PeopleApi.id(request);
        return Answer.json(memory.locked(() -> pay(memory.people.play(id), invoice(body), body)));
    }

    private ObjectNode pay(Person person, JsonNode invoice, JsonNode body)
            throws InterruptedException {
        return body.path("unasked").asBoolean()
                ? checkout.paid(person, invoice)
                : checkout.pay(person, invoice);
    }

    private JsonNode invoice(JsonNode body) {
        String link = body.path("link").asText("");
        String payload = body.path("payload").asText("");
        JsonNode made =
                link.isEmpty() ? memory.stars.invoiceOf(payload) : memory.stars.invoiceBehind(link);
        if (made == null && !body.has("stars")) {
            throw StopException.notFound("There is no such invoice.");
        }
        ObjectNode invoice =
                made == null
                        ? Json.object().put("title", "?").put("payload", payload)
                        : made.deepCopy();
        return body.has("stars")
                ? invoice.put("total_amount", body.path("stars").asInt())
                : invoice;
    }

    private Answer give(Request request) throws InterruptedException {
        long stars = request.json().path("stars").asLong(0);
        long id = PeopleApi.id(request);
        return Answer.json(
                memory.locked(() -> {
                    memory.record(Fact.of("stars").chat(id).number("given", stars));
                    return Json.object().put("stars", memory.stars.purseOf(id));
                }));
    }

    private Answer choose(Request request) throws InterruptedException {
        boolean cancel = request.json().path("canceled").asBoolean();
        long id = PeopleApi.id(request);
        boolean now = memory.locked(() -> recurring.choose(id, cancel).canceled());
        return Answer.json(Json.object().put("canceled", now));
    }

    private Answer refund(Request request) throws InterruptedException {
        String wanted = request.json().path("charge").asText("");
        long id = PeopleApi.id(request);
        return Answer.json(
                memory.locked(() -> {
                    var payment = memory.stars.lastOf(id, wanted);
                    if (payment == null) {
                        throw StopException.notFound("There is nothing to give back.");
                    }
                    refunds.give(payment);
                    return Json.object().put("charge", payment.charge());
                }));
    }
}
