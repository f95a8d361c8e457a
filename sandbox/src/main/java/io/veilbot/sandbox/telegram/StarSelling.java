package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.veilbot.sandbox.core.Json;
import java.util.List;

/** The methods by which a bot asks for Stars, answers checkouts, gives back and looks up. */
final class StarSelling {
    private final Memory memory;
    private final Sending sending;
    private final Queries queries;

    StarSelling(Memory memory, Sending sending, Queries queries) {
        this.memory = memory;
        this.sending = sending;
        this.queries = queries;
    }

    void offer(BotMethods to) {
        to.add("sendInvoice", this::sendInvoice);
        to.add("createInvoiceLink", this::createLink);
        to.add("answerPreCheckoutQuery", this::answerCheckout);
        to.add("getStarTransactions", this::transactions);
        to.add("getMyStarBalance", _ -> Json.object().put("amount", memory.stars.balance()));
    }

    private JsonNode sendInvoice(Parameters p) {
        ObjectNode invoice = Invoices.read(p);
        JsonNode markup = Invoices.keyboard(p.json("reply_markup"), invoice);
        String shown = invoice.path("title").asText() + "\n" + invoice.path("description").asText();
        return sending.send(
                "sendInvoice",
                p,
                new FormattedText(shown, FormattedText.escaped(shown), List.of()),
                message -> message.withInvoice(invoice).withMarkup(markup));
    }

    private JsonNode createLink(Parameters p) {
        ObjectNode invoice = Invoices.readForLink(p);
        String link = "https://t.me/$sandbox" + (memory.stars.links() + 1);
        memory.record(Fact.of("createInvoiceLink").with("link", link).with("invoice", invoice));
        return TextNode.valueOf(link);
    }

    private JsonNode answerCheckout(Parameters p) {
        boolean ok = p.flag("ok");
        String error = p.text("error_message");
        if (!ok && error.isBlank()) {
            throw ApiError.badRequest("error message is empty");
        }
        ObjectNode answer = Json.object().put("ok", ok).put("error", error);
        String query = p.text("pre_checkout_query_id");
        long person = queries.answer(query, answer);
        memory.record(
                Fact.of("answerPreCheckoutQuery")
                        .chat(person)
                        .with("query", query)
                        .with("answer", answer));
        return Wire.TRUE;
    }

    private JsonNode transactions(Parameters p) {
        ArrayNode list = Json.array();
        long limit = Math.clamp(p.number("limit", 100), 1, 100);
        for (var moved : memory.stars.page(Math.max(p.number("offset", 0), 0), limit)) {
            ObjectNode partner = Json.object().put("type", "user");
            partner.put("transaction_type", "invoice_payment");
            partner.set("user", memory.people.play(moved.person()).user());
            partner.put("invoice_payload", moved.payload());
            if (moved.period() > 0) {
                partner.put("subscription_period", moved.period());
            }
            ObjectNode json = Json.object().put("id", moved.charge());
            json.put("amount", moved.stars()).put("date", moved.at());
            list.add(json.set(moved.refund() ? "receiver" : "source", partner));
        }
        return Json.object().set("transactions", list);
    }
}
