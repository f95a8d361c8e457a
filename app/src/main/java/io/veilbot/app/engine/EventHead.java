package io.veilbot.app.engine;

import java.time.Instant;
import java.util.Optional;

/** The end of the event log. */
interface EventHead {

    /** Position of the newest event; 0 when there is none. */
    long position();

    /** When the first event after a position was stored; empty if none, or if nobody knows. */
    Optional<Instant> firstAfter(long position);
}
