package io.veilbot.integrations.platega;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.integrations.payments.InvoiceRequest;
import java.math.BigDecimal;

/** Writes the request to make a transaction. A field that is not known there is refused. */
final class TransactionForm {

    /** As shops keep it; the provider tells no limit. */
    private static final int LONGEST_DESCRIPTION = 255;

    private final ObjectMapper json;
    private final PlategaSettings settings;

    TransactionForm(ObjectMapper json, PlategaSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    /** The price is a number of roubles; our payment is the only thing it is known by. */
    String of(InvoiceRequest request) {
        var price = request.offer().price();
        ObjectNode body = json.createObjectNode();
        body.put("paymentMethod", way(request).number());
        body.putObject("paymentDetails")
                .put("amount", new BigDecimal(price.decimal()))
                .put("currency", price.currency().name());
        body.put("description", request.description(LONGEST_DESCRIPTION));
        body.put("return", settings.returnUrl().toString());
        body.put("failedUrl", settings.returnUrl().toString());
        body.put("payload", request.payment().value());
        if (settings.tellsCustomers()) {
            body.putObject("metadata").put("userId", request.intent().customer().value());
        }
        return body.toString();
    }

    private Way way(InvoiceRequest request) {
        return request.instrument().flatMap(Way::of).or(() -> Way.of(settings.way())).orElseThrow();
    }
}
