package io.veilbot.api.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.veilbot.api.Identifier;
import io.veilbot.api.sales.PaymentId;

/** Identity of something that adds time or traffic; seen twice, it counts once. */
public record GrantId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GrantId {
        Identifier.check("grant", value);
    }

    public static GrantId ofPayment(PaymentId payment) {
        return new GrantId(Identifier.derive("grant", payment));
    }

    @Override
    public String toString() {
        return value;
    }
}
