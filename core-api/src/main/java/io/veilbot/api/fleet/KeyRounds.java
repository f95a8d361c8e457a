package io.veilbot.api.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the keys on each panel compared with those that should be there, at the last round. */
public interface KeyRounds {

    /** Empty before the first one. */
    Optional<KeyRound> last(ServerId server);

    /** The last of each server on which keys are held until staff decide. */
    List<KeyRound> holding();

    /**
     * One comparison, done or going on.
     *
     * @param endedAt empty as long as keys are being restored
     * @param note what stood in its way; empty if nothing did
     * @param listed keys that the panel has, as far as it tells
     * @param missing of those that should be there; each is asked for again
     * @param restored of these, so far
     * @param failed of these, for now: they are asked for again
     * @param surplus keys under names of ours that nobody should have
     * @param removed of these
     * @param held of these, left until staff allow their removal
     * @param strangers keys under other names, which nobody touches
     * @param strangerNames the first of them
     */
    record KeyRound(
            ServerId server,
            Instant begunAt,
            Optional<Instant> endedAt,
            String note,
            int listed,
            int missing,
            int restored,
            int failed,
            int surplus,
            int removed,
            int held,
            int strangers,
            List<String> strangerNames) {}
}
