package io.veilbot.api.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.veilbot.api.Identifier;
import io.veilbot.api.people.CustomerId;

/** Identity of a subscription. */
public record SubscriptionId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SubscriptionId {
        Identifier.check("subscription", value);
    }

    /**
     * @param number counts the customer's subscriptions from 1
     */
    public static SubscriptionId of(CustomerId customer, int number) {
        return new SubscriptionId(Identifier.derive("subscription", customer, number));
    }

    @Override
    public String toString() {
        return value;
    }
}
