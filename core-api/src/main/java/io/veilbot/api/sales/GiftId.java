package io.veilbot.api.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.veilbot.api.Identifier;

/** Identity of a gift; derived from the payment for it. */
public record GiftId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GiftId {
        Identifier.check("gift", value);
    }

    public static GiftId of(PaymentId payment) {
        return new GiftId(Identifier.derive("gift", payment));
    }

    @Override
    public String toString() {
        return value;
    }
}
