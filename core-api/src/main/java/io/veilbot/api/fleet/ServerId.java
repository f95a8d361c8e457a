package io.veilbot.api.fleet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.veilbot.api.Identifier;

/** Identity of a server. */
public record ServerId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ServerId {
        Identifier.check("server", value);
    }

    public static ServerId derivedFrom(String name) {
        return new ServerId(Identifier.derive("server", name));
    }

    @Override
    public String toString() {
        return value;
    }
}
