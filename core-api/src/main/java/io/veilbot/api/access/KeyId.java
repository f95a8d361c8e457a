package io.veilbot.api.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.veilbot.api.Identifier;
import io.veilbot.api.fleet.ServerId;

/** Identity of one credential: one per subscription, server and generation. */
public record KeyId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public KeyId {
        Identifier.check("key", value);
    }

    /**
     * @param generation starts at 1; re-issuing on the same server raises it
     */
    public static KeyId of(SubscriptionId subscription, ServerId server, int generation) {
        return new KeyId(Identifier.derive("key", subscription, server, generation));
    }

    /** The name of this key on its panel: ours by prefix, the same whoever asks. */
    public String panelName() {
        return "veil-" + value.substring("key-".length());
    }

    @Override
    public String toString() {
        return value;
    }
}
