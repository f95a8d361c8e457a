package io.veilbot.api.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.veilbot.api.Identifier;

/** Identity of a note about somebody; written twice under the same one, it is one note. */
public record NoteId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NoteId {
        Identifier.check("note", value);
    }

    /**
     * @param form tells this note from every other about this person
     */
    public static NoteId of(CustomerId customer, String form) {
        return new NoteId(Identifier.derive("note", customer, form));
    }

    @Override
    public String toString() {
        return value;
    }
}
