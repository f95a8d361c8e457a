package io.veilbot.command.access;

import java.time.Duration;
import java.time.Instant;

/** What moves the end of a subscription. */
sealed interface Step permits Part, Step.Pause {

    /** Time stood still. */
    record Pause(Instant from, Instant until) implements Step {

        /** An end that was reached before stays where it is. */
        Instant moves(Instant end) {
            return end.isAfter(from) ? end.plus(Duration.between(from, until)) : end;
        }
    }
}
