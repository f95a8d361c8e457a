package io.veilbot.api.access;

import java.time.Instant;
import java.util.Optional;

/**
 * Until when access lasts, with everything that bears on it kept apart: taking one away restores
 * what the others say.
 *
 * @param granted the fold of all grants
 * @param overridden a date that staff set instead
 * @param waived no end at all, as for VIP
 */
public record Validity(Instant granted, Optional<Instant> overridden, boolean waived) {

    /** The end that counts; {@link Instant#MAX} if there is none. */
    public Instant end() {
        return waived ? Instant.MAX : overridden.orElse(granted);
    }

    public boolean validAt(Instant moment) {
        return moment.isBefore(end());
    }
}
