package io.veilbot.integrations.panels;

import io.veilbot.api.fleet.ServerId;
import java.util.List;

/**
 * How often each panel may have lost what its proxy keeps in memory: when it was started anew, when
 * it was not to be reached, and while this shop did not run.
 */
public interface PanelLives {

    /** Grows by one with each occasion; 0 for a server nobody has heard of yet. */
    long of(ServerId server);

    /**
     * This shop begins to look after them, and each of them may have forgotten.
     *
     * @return all there are
     */
    List<ServerId> begin();
}
