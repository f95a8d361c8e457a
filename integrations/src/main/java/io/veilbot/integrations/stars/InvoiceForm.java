package io.veilbot.integrations.stars;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.integrations.payments.InvoiceRequest;

/** Writes the request for a link to an invoice. */
final class InvoiceForm {

    /** Where the payment's id stands: what Telegram shows again beside everything about it. */
    static final String PAYLOAD = "payload";

    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_DESCRIPTION = 255;
    private static final int SHORT_NUMBER = 8;

    private final ObjectMapper json;

    InvoiceForm(ObjectMapper json) {
        this.json = json;
    }

    String of(InvoiceRequest request) {
        String name = request.title();
        String title = start(name, LONGEST_TITLE);
        var body = json.createObjectNode();
        body.put("title", title);
        body.put("description", start(name + ", № " + number(request), LONGEST_DESCRIPTION));
        body.put(PAYLOAD, request.payment().value());
        body.put("provider_token", "").put("currency", "XTR");
        body.putArray("prices")
                .addObject()
                .put("label", title)
                .put("amount", request.offer().price().minor());
        if (request.method().isStanding()) {
            body.put("subscription_period", Subscriptions.PERIOD.toSeconds());
        }
        return body.toString();
    }

    private static String number(InvoiceRequest request) {
        return start(request.payment().value().substring("payment-".length()), SHORT_NUMBER);
    }

    /** Not through the middle of a character. */
    private static String start(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean cuts = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, cuts ? longest - 1 : longest);
    }
}
