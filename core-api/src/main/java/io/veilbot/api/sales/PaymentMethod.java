package io.veilbot.api.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A way to pay: a provider, and the instrument where the provider has several. Open, because each
 * provider is one package of {@code integrations}.
 *
 * @param value {@code yookassa}, {@code yookassa/sbp}
 */
public record PaymentMethod(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentMethod {
        if (!value.matches("[a-z0-9-]{1,30}(/[a-z0-9_-]{1,30})?")) {
            throw new IllegalArgumentException(
                    "a payment method is provider or provider/instrument");
        }
    }

    /** The part before the slash: whose adapter collects. */
    public String provider() {
        return value.split("/", 2)[0];
    }

    @Override
    public String toString() {
        return value;
    }
}
