package io.veilbot.api;

import io.veilbot.api.people.CustomerId;

/**
 * Text about a person, or a secret of theirs. Wherever it is stored or sent it is sealed with the
 * person's own key, so that destroying that key erases it everywhere at once.
 *
 * @param owner whose key seals it
 * @param text the plain text; {@link #ERASED} once the owner's key is destroyed
 */
public record PersonalText(CustomerId owner, String text) {

    /** What is left after erasure. */
    public static final String ERASED = "(erased)";

    /** Dots: a log line must not tell. */
    @Override
    public String toString() {
        return "•••";
    }
}
