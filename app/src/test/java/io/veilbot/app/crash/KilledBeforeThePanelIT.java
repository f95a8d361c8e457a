package io.veilbot.app.crash;

import java.io.IOException;
import java.util.EnumSet;

/** From the provider's callback to the wish for a key. */
class KilledBeforeThePanelIT extends Killing {

    KilledBeforeThePanelIT() throws IOException {
        super(EnumSet.range(CrashPoint.CALLBACK_BEFORE_READING, CrashPoint.KEYS_AFTER_REQUESTED));
    }
}
