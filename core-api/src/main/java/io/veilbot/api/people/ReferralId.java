package io.veilbot.api.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.veilbot.api.Identifier;

/** Identity of a referral; derived from who was brought, so that nobody is brought twice. */
public record ReferralId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReferralId {
        Identifier.check("referral", value);
    }

    public static ReferralId of(CustomerId referred) {
        return new ReferralId(Identifier.derive("referral", referred));
    }

    @Override
    public String toString() {
        return value;
    }
}
