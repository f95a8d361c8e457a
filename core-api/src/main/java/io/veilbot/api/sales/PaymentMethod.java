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
    private static final String STANDING = "/standing";
    private static final String RECURRING = "/recurring";

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
        return value.endsWith(RENEWING) || isStanding();
    }

    /** By a standing order: the provider charges again by itself, without being asked. */
    public PaymentMethod standing() {
        return new PaymentMethod(provider() + STANDING);
    }

    public boolean isStanding() {
        return value.endsWith(STANDING);
    }

    /** By a standing order, as the provider has charged it by itself. */
    public PaymentMethod recurring() {
        return new PaymentMethod(provider() + RECURRING);
    }

    public boolean isRecurring() {
        return value.endsWith(RECURRING);
    }

    /** By what was kept, without the payer. */
    public PaymentMethod saved() {
        return new PaymentMethod(provider() + SAVED);
    }

    public boolean isSaved() {
        return value.endsWith(SAVED);
    }

    /** Whether the payer was not there: nobody waits for it. */
    public boolean isUnattended() {
        return isSaved() || isRecurring();
    }

    /** The way itself, whether anything is kept of it or was: what a tariff is sold by. */
    public PaymentMethod plain() {
        return renews() || isUnattended() ? new PaymentMethod(provider()) : this;
    }

    @Override
    public String toString() {
        return value;
    }
}
