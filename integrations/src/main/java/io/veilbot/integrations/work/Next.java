package io.veilbot.integrations.work;

import java.time.Instant;

/** What is to become of a piece of work after a try. */
public sealed interface Next {

    /** Nothing is left to do. */
    record Finished(String note) implements Next {}

    /**
     * Once more.
     *
     * @param at by the shop's clock
     * @param reason short; no secret, nothing personal
     */
    record Again(Instant at, String reason) implements Next {}

    /** No further try; the log and the row say so. */
    record GiveUp(String reason) implements Next {}
}
