package io.veilbot.toy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.veilbot.api.Identifier;

/** Identity of a lamp. */
public record LampId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LampId {
        Identifier.check("lamp", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
