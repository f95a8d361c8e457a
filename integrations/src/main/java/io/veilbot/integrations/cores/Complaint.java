package io.veilbot.integrations.cores;

import io.veilbot.integrations.call.Outcome;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a core can be unhappy with. */
enum Complaint {
    ALREADY_THERE("already exists"),
    /** Before the next one, whose words it holds. */
    NO_SUCH_INBOUND("handler not found"),
    /** The inbound is of a kind that knows no users. */
    NO_USERS_THERE("not a usermanager"),
    NOT_THERE("not found"),
    /** An id that is none. */
    MALFORMED("failed to parse"),
    /** The core is too old for this. */
    NO_SUCH_CALL("unknown method"),
    OTHER("");

    private final String words;

    Complaint(String words) {
        this.words = words;
    }

    static Complaint of(@Nullable String text) {
        String said = text == null ? "" : text.toLowerCase(Locale.ROOT);
        for (Complaint complaint : values()) {
            if (said.contains(complaint.words)) {
                return complaint;
            }
        }
        return OTHER;
    }

    /**
     * Where a call does not know better: what was set up wrongly stays so until it is put right.
     */
    <T> Outcome<T> outcome() {
        return switch (this) {
            case NO_SUCH_INBOUND, NO_USERS_THERE, MALFORMED, NO_SUCH_CALL ->
                    new Outcome.Refused<>(reason());
            case ALREADY_THERE, NOT_THERE, OTHER -> new Outcome.Unknown<>(reason());
        };
    }

    private String reason() {
        return "core-says-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
