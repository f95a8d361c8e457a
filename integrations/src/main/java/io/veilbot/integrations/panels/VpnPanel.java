package io.veilbot.integrations.panels;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Software that manages the keys of a server. One adapter each; every answer is one of the five
 * outcomes. Names are ours by their prefix, and no other name is ever touched.
 */
public interface VpnPanel {

    /** The answer of a panel that can say of no key whether it is there. */
    String CANNOT_LIST = "panel-cannot-list";

    /** The answer of a panel where a key that is to rest cannot be there. */
    String CANNOT_REST = "panel-cannot-rest";

    /** Not attempted, since the panel takes only so many calls a minute. */
    String AT_ITS_PACE = "rate";

    PanelKind kind();

    /** How many writes it takes at the same time: one where they could overwrite each other. */
    default int writesAtOnce() {
        return 1;
    }

    /**
     * The key of this name, as it was ordered; made if it is not there. Where the panel lets us
     * choose, its credential is the one of the order.
     *
     * @return not attempted as {@link #CANNOT_REST} by a panel that has working keys only
     */
    Outcome<PanelKey> findOrCreate(Panel panel, KeyOrder order);

    /**
     * The key of this name, if it is there.
     *
     * @return refused as {@link #CANNOT_LIST} by a panel that cannot tell
     */
    Outcome<Optional<PanelKey>> read(Panel panel, KeyOrder order);

    /**
     * Removes every key of this name.
     *
     * @return whether it was there, as far as the panel tells; it is not now
     */
    Outcome<Boolean> remove(Panel panel, String name);

    /**
     * Removes one key of several that have the same name, where a panel lets that happen.
     *
     * @return whether it was there; it is not now
     */
    default Outcome<Boolean> remove(Panel panel, ListedKey key) {
        return remove(panel, key.name());
    }

    /**
     * Sets how much may flow through the key as the order says; with no bytes at all it rests. A
     * panel that has working keys only removes it instead: one that is wanted again is not there,
     * and comes back as a new one, with a new link.
     *
     * @return whether it was there
     */
    Outcome<Boolean> setLimit(Panel panel, KeyOrder order);

    /**
     * All keys, ours and others.
     *
     * @return refused as {@link #CANNOT_LIST} by a panel that cannot tell
     */
    Outcome<List<ListedKey>> list(Panel panel);

    /** Whether it answers as it should. */
    Outcome<Vitals> health(Panel panel);
}
