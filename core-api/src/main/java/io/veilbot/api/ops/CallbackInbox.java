package io.veilbot.api.ops;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What providers called back with, and what became of it. What it says stays sealed. */
public interface CallbackInbox {

    /**
     * @param provider empty for all
     * @param verdict as stored, such as {@code accepted}; empty for all
     * @param before numbers of the page before are not below this; empty for the newest
     */
    Page callbacks(Optional<String> provider, Optional<String> verdict, Optional<Long> before);

    /** Every verdict there can be, as stored. */
    List<String> verdicts();

    /**
     * Has it judged once more, as if it had just come. What is known already changes nothing.
     *
     * @param who wants it, such as staff:anna
     * @return false if there is no such callback, or nothing is left of what it said
     */
    boolean lookAgain(long number, String who);

    /**
     * @param callbacks newest first
     * @param next where the next page goes on; empty on the last one
     * @param counts how many of each verdict there are, of all
     */
    record Page(List<Callback> callbacks, Optional<Long> next, List<Count> counts) {}

    /**
     * @param verdict empty while nobody has judged it
     * @param seen how often the very same came
     */
    record Count(String verdict, long callbacks, long seen) {}

    /**
     * One that came, however often.
     *
     * @param about the provider's id of the payment that it pointed at; empty if at none
     * @param timesSeen how often the very same came
     * @param verdict empty while nobody has judged it
     * @param note why
     * @param askedBy who last had it judged again; empty if nobody had
     */
    record Callback(
            long number,
            String provider,
            String about,
            Instant receivedAt,
            int timesSeen,
            String verdict,
            String note,
            Optional<Instant> judgedAt,
            String askedBy) {}
}
