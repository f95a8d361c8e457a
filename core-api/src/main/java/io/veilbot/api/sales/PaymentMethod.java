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

    private static final String RENEWING = "/renewing";
    private static final String SAVED = "/saved";

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

    /** By what the provider offers, which is kept to be charged again. */
    public PaymentMethod renewing() {
        return new PaymentMethod(provider() + RENEWING);
    }

    /** Whether the payer agrees, by paying so, to be charged again. */
    public boolean renews() {
        return value.endsWith(RENEWING);
    }

    /** By what was kept, without the payer. */
    public PaymentMethod saved() {
        return new PaymentMethod(provider() + SAVED);
    }

    public boolean isSaved() {
        return value.endsWith(SAVED);
    }

    /** The way itself, whether anything is kept of it or was: what a tariff is sold by. */
    public PaymentMethod plain() {
        return renews() || isSaved() ? new PaymentMethod(provider()) : this;
    }

    @Override
    public String toString() {
        return value;
    }
}
