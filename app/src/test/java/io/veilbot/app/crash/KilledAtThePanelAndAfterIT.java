package io.veilbot.app.crash;

import java.io.IOException;
import java.util.EnumSet;

/** From the call to a panel to the key in the chat. */
class KilledAtThePanelAndAfterIT extends Killing {

    KilledAtThePanelAndAfterIT() throws IOException {
        super(EnumSet.range(CrashPoint.PANEL_BEFORE_CALL, CrashPoint.KEY_AFTER_RECORD));
    }
}
