package io.veilbot.api.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.veilbot.api.Identifier;

/** Identity of a case; derived from its cause, so that one cause opens one case. */
public record CaseId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseId {
        Identifier.check("case", value);
    }

    public static CaseId derivedFrom(CaseKind kind, String cause) {
        return new CaseId(Identifier.derive("case", kind, cause));
    }

    @Override
    public String toString() {
        return value;
    }
}
