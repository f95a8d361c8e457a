package io.veilbot.sandbox.remnawave;

import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.panel.PanelFaults;
import java.util.List;

/** Everything that can be made to go wrong with a panel. */
final class RemnawaveFaults {

    static final String VERSION_2 = "version-2";

    static final List<FaultKind> ALL =
            PanelFaults.and(
                    new FaultKind(
                            VERSION_2,
                            "Speaks as version 2.1 did: users have UUIDs, and traffic no place of"
                                    + " its own."));

    private RemnawaveFaults() {}
}
