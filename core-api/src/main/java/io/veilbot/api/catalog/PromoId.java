package io.veilbot.api.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.veilbot.api.Identifier;
import java.util.Locale;

/** Identity of a promo code; derived from the code, so that one code is one stream. */
public record PromoId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PromoId {
        Identifier.check("promo", value);
    }

    /**
     * @param code as somebody typed it; case and white space around it do not count
     */
    public static PromoId ofCode(String code) {
        return new PromoId(Identifier.derive("promo", code.strip().toUpperCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return value;
    }
}
