package io.veilbot.api.access;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.veilbot.api.PersonalText;
import java.time.Instant;

/** What became of asking a panel for a key. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = KeyOutcome.Done.class, name = "done"),
    @JsonSubTypes.Type(value = KeyOutcome.Later.class, name = "later"),
    @JsonSubTypes.Type(value = KeyOutcome.Refused.class, name = "refused")
})
public sealed interface KeyOutcome {

    /**
     * The key is on the panel.
     *
     * @param accessLink what apps import, such as {@code ss://…}
     * @param panelKeyId the panel's own id of the key
     */
    record Done(PersonalText accessLink, String panelKeyId) implements KeyOutcome {}

    /**
     * Not yet: pending, certainly not attempted, or unknown. It is asked again.
     *
     * @param kind which of the three
     * @param reason for staff; holds no secret
     * @param attempt counts from 1
     * @param nextTry when it is asked again
     */
    record Later(Kind kind, String reason, int attempt, Instant nextTry) implements KeyOutcome {

        /** What is known. */
        public enum Kind {
            PENDING,
            NOT_ATTEMPTED,
            UNKNOWN
        }
    }

    /**
     * The panel says no, for good.
     *
     * @param reason for staff; holds no secret
     */
    record Refused(String reason) implements KeyOutcome {}
}
