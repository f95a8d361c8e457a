package io.veilbot.api.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.veilbot.api.Identifier;
import io.veilbot.api.people.CustomerId;

/** Identity of one attempt to collect; also the idempotence key towards the provider. */
public record PaymentId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentId {
        Identifier.check("payment", value);
    }

    /**
     * @param attempt what makes this attempt different from the customer's others, such as the
     *     order card
     */
    public static PaymentId derivedFrom(CustomerId customer, String attempt) {
        return new PaymentId(Identifier.derive("payment", customer, attempt));
    }

    /**
     * What a provider has charged by itself for this order, which is a payment of its own.
     *
     * @param money the provider's id of it
     */
    public PaymentId recurringAs(String money) {
        return new PaymentId(Identifier.derive("payment", this, "recurring", money));
    }

    @Override
    public String toString() {
        return value;
    }
}
