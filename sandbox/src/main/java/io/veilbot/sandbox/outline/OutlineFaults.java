package io.veilbot.sandbox.outline;

import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.panel.PanelFaults;
import java.util.List;

/** Everything that can be made to go wrong with a server. */
final class OutlineFaults {

    static final List<FaultKind> ALL =
            PanelFaults.and(new FaultKind("full", "No new keys: 500, no space left."));

    private OutlineFaults() {}
}
