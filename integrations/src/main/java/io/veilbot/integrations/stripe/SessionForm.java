package io.veilbot.integrations.stripe;

import static com.stripe.param.checkout.SessionCreateParams.LineItem;
import static com.stripe.param.checkout.SessionCreateParams.Mode;
import static com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.param.checkout.SessionCreateParams;
import io.veilbot.integrations.payments.InvoiceRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/** Writes the request for a page to be paid, and reads it again for every try. */
final class SessionForm {

    private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {};
    private static final int LONGEST_NAME = 250;

    private final ObjectMapper json;
    private final StripeSettings settings;
    private final Clock clock;

    SessionForm(ObjectMapper json, StripeSettings settings, Clock clock) {
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** All parameters with their values, so that a newer shop asks for the same again. */
    String written(InvoiceRequest request) {
        try {
            return json.writeValueAsString(parameters(request).toMap());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("parameters are texts and numbers", e);
        }
    }

    SessionCreateParams read(String written) {
        try {
            return SessionCreateParams.builder()
                    .putAllExtraParam(json.readValue(written, PARAMETERS))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not as it was written", e);
        }
    }

    /**
     * The notes also go to the payment itself, and from there to its money: staff see them there.
     */
    private SessionCreateParams parameters(InvoiceRequest request) {
        Map<String, String> notes = request.intent().notes();
        return SessionCreateParams.builder()
                .setMode(Mode.PAYMENT)
                .setClientReferenceId(request.payment().value())
                .putAllMetadata(notes)
                .setPaymentIntentData(
                        PaymentIntentData.builder()
                                .setDescription(request.description(LONGEST_NAME))
                                .putAllMetadata(notes)
                                .build())
                .addLineItem(line(request))
                .setExpiresAt(clock.instant().plus(settings.linkLifetime()).getEpochSecond())
                .setSuccessUrl(settings.successUrl().toString())
                .setCancelUrl(settings.cancelUrl().toString())
                .build();
    }

    /** Its smallest unit is ours: a hundredth, of roubles, dollars and euros alike. */
    private static LineItem line(InvoiceRequest request) {
        var price = request.offer().price();
        var product =
                LineItem.PriceData.ProductData.builder()
                        .setName(request.description(LONGEST_NAME))
                        .build();
        return LineItem.builder()
                .setQuantity(1L)
                .setPriceData(
                        LineItem.PriceData.builder()
                                .setCurrency(price.currency().name().toLowerCase(Locale.ROOT))
                                .setUnitAmount(price.minor())
                                .setProductData(product)
                                .build())
                .build();
    }
}
