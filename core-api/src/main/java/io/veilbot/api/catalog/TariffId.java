package io.veilbot.api.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.veilbot.api.Identifier;

/** Identity of a tariff; chosen by staff or derived from its name. */
public record TariffId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TariffId {
        Identifier.check("tariff", value);
    }

    public static TariffId derivedFrom(String name) {
        return new TariffId(Identifier.derive("tariff", name));
    }

    @Override
    public String toString() {
        return value;
    }
}
