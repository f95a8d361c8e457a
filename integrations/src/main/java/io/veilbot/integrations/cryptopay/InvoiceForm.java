package io.veilbot.integrations.cryptopay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.integrations.payments.InvoiceRequest;
import java.util.Locale;

/** Writes the request to create an invoice. */
final class InvoiceForm {

    private static final int SHORT_NUMBER = 8;

    private final ObjectMapper json;
    private final CryptoPaySettings settings;

    InvoiceForm(ObjectMapper json, CryptoPaySettings settings) {
        this.json = json;
        this.settings = settings;
    }

    String of(InvoiceRequest request) {
        ObjectNode body = json.createObjectNode();
        price(request, body);
        body.put("description", description(request));
        var notes = json.createObjectNode();
        request.intent().notes().forEach(notes::put);
        body.put("payload", notes.toString());
        body.put("allow_comments", false);
        body.put("expires_in", settings.linkLifetime().toSeconds());
        if (!settings.returnUrl().toString().isEmpty()) {
            body.put("paid_btn_name", "openBot");
            body.put("paid_btn_url", settings.returnUrl().toString());
        }
        return body.toString();
    }

    /** A price in coins is paid in those; any other in the coins of the settings, by the rate. */
    private void price(InvoiceRequest request, ObjectNode body) {
        Money price = request.offer().price();
        body.put("amount", price.decimal());
        if (price.currency() == Currency.USDT) {
            body.put("currency_type", "crypto").put("asset", price.currency().name());
        } else {
            body.put("currency_type", "fiat").put("fiat", price.currency().name());
            body.put("accepted_assets", assets(request));
        }
    }

    private String assets(InvoiceRequest request) {
        String[] method = request.method().value().split("/", 2);
        return method.length == 2
                ? method[1].toUpperCase(Locale.ROOT)
                : String.join(",", settings.assets());
    }

    private static String description(InvoiceRequest request) {
        String id = request.payment().value().substring("payment-".length());
        return request.title() + ", № " + id.substring(0, Math.min(SHORT_NUMBER, id.length()));
    }
}
