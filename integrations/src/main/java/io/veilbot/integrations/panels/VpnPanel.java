package io.veilbot.integrations.panels;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import java.util.Optional;

/**
 * Software that manages the keys of a server. One adapter each; every answer is one of the five
 * outcomes. Names are ours by their prefix, and no other name is ever touched.
 */
public interface VpnPanel {

    PanelKind kind();

    /** The key of this name with this limit; made if it is not there. */
    Outcome<PanelKey> findOrCreate(Panel panel, String name, Allowance allowance);

    /** The key of this name, if it is there. */
    Outcome<Optional<PanelKey>> read(Panel panel, String name);

    /**
     * Removes the key of this name.
     *
     * @return whether it was there; it is not now
     */
    Outcome<Boolean> remove(Panel panel, String name);

    /** Sets how much may flow through the key of this name; with no bytes at all it rests. */
    Outcome<Allowance> setLimit(Panel panel, String name, Allowance allowance);

    /**
     * Whether it answers as it should.
     *
     * @return its version
     */
    Outcome<String> health(Panel panel);
}
