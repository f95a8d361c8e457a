package io.veilbot.app.architecture.violators.command;

import java.util.UUID;

/** A decision that comes out otherwise when it is asked again. */
public final class DrawsLots {

    String id() {
        return "payment-" + UUID.randomUUID();
    }
}
