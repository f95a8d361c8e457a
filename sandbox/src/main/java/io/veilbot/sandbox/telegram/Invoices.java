package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What Telegram demands of an invoice in Stars. */
final class Invoices {
    private static final int MOST_STARS = 25_000;
    private static final int MOST_STARS_EACH_PERIOD = 10_000;

    private Invoices() {}

    /** An "Invoice" with its "payload" besides. */
    static ObjectNode read(Parameters p) {
        between(p.text("title").length(), 1, 32, "INVOICE_TITLE_INVALID");
        between(p.text("description").length(), 1, 255, "INVOICE_DESCRIPTION_INVALID");
        String payload = p.text("payload");
        int bytes = payload.getBytes(StandardCharsets.UTF_8).length;
        between(bytes, 1, 128, "INVOICE_PAYLOAD_INVALID");
        if (!p.text("currency").equals("XTR")) {
            throw ApiError.badRequest("CURRENCY_INVALID");
        }
        return Json.object()
                .put("title", p.text("title"))
                .put("description", p.text("description"))
                .put("start_parameter", p.text("start_parameter"))
                .put("currency", "XTR")
                .put("total_amount", stars(p.json("prices")))
                .put("payload", payload);
    }

    /** Only behind a link there can be a subscription. */
    static ObjectNode readForLink(Parameters p) {
        ObjectNode invoice = read(p);
        if (!p.has("subscription_period")) {
            return invoice;
        }
        long period = p.number("subscription_period", 0);
        if (period != Subscriptions.PERIOD) {
            throw ApiError.badRequest("SUBSCRIPTION_PERIOD_INVALID");
        }
        int stars = invoice.path("total_amount").asInt();
        between(stars, 1, MOST_STARS_EACH_PERIOD, "CURRENCY_TOTAL_AMOUNT_INVALID");
        return invoice.put("subscription_period", period);
    }

    private static int stars(@Nullable JsonNode prices) {
        if (prices == null || prices.size() != 1) {
            throw ApiError.badRequest("STARS_INVOICE_INVALID");
        }
        JsonNode amount = prices.path(0).path("amount");
        if (!amount.isIntegralNumber()) {
            throw ApiError.badRequest("can't parse prices JSON object");
        }
        between(amount.asInt(), 1, MOST_STARS, "CURRENCY_TOTAL_AMOUNT_INVALID");
        return amount.asInt();
    }

    private static void between(int value, int least, int most, String otherwise) {
        if (value < least || value > most) {
            throw ApiError.badRequest(otherwise);
        }
    }

    /** Telegram puts a pay button there itself, or demands that the first button is one. */
    static JsonNode keyboard(@Nullable JsonNode given, ObjectNode invoice) {
        JsonNode accepted = Keyboard.accepted(given);
        if (accepted == null) {
            ObjectNode markup = Json.object();
            ObjectNode pay = markup.putArray("inline_keyboard").addArray().addObject();
            pay.put("text", "Pay ⭐️" + invoice.path("total_amount").asInt()).put("pay", true);
            return markup;
        }
        if (Keyboard.buttons(accepted).getFirst().kind() != Button.Kind.PAY) {
            throw ApiError.badRequest("BUTTON_POS_INVALID");
        }
        return accepted;
    }
}
