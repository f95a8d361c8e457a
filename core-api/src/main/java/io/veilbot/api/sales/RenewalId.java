package io.veilbot.api.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.veilbot.api.Identifier;
import io.veilbot.api.access.SubscriptionId;
import java.time.Instant;

/** Identity of what renews a subscription by itself; derived from that, so there is one of each. */
public record RenewalId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RenewalId {
        Identifier.check("renewal", value);
    }

    public static RenewalId of(SubscriptionId subscription) {
        return new RenewalId(Identifier.derive("renewal", subscription));
    }

    /** The one charge of this try before this end: whoever asks twice asks for the same. */
    public PaymentId charge(Instant end, RenewalTry number) {
        return new PaymentId(Identifier.derive("payment", this, end, number));
    }

    @Override
    public String toString() {
        return value;
    }
}
