package io.veilbot.integrations.yookassa;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.integrations.payments.InvoiceRequest;

/** Writes the request to create a payment. */
final class InvoiceBody {

    /** The provider's limit, in characters. */
    static final int LONGEST_DESCRIPTION = 128;

    private final ObjectMapper json;
    private final YooKassaSettings settings;
    private final Receipt receipt;

    InvoiceBody(ObjectMapper json, YooKassaSettings settings, Receipt receipt) {
        this.json = json;
        this.settings = settings;
        this.receipt = receipt;
    }

    /** In one step money is taken at once; in two it is earmarked until the shop takes it. */
    String of(InvoiceRequest request) {
        var price = request.offer().price();
        ObjectNode body = json.createObjectNode();
        AmountWriter.write(body, price);
        body.put("capture", isInOneStep(request.method()));
        body.putObject("confirmation")
                .put("type", "redirect")
                .put("return_url", settings.returnUrl().toString());
        body.put("description", request.description(LONGEST_DESCRIPTION));
        request.intent().notes().forEach(body.putObject("metadata")::put);
        instrument(request, body);
        receipt.write(body, price);
        return body.toString();
    }

    /** What was kept is charged at once: nobody is there who could pay anything else. */
    private boolean isInOneStep(PaymentMethod method) {
        return method.isSaved() || !settings.twoStep().contains(method.plain().value());
    }

    private static void instrument(InvoiceRequest request, ObjectNode body) {
        if (request.method().renews()) {
            body.put("save_payment_method", true);
        }
        request.instrument()
                .ifPresent(type -> body.putObject("payment_method_data").put("type", type));
    }
}
