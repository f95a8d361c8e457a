package io.veilbot.app.architecture.violators.bot;

import java.time.Instant;

/** Whose time no test can move. */
public final class LooksAtTheClock {

    Instant now() {
        return Instant.now();
    }
}
