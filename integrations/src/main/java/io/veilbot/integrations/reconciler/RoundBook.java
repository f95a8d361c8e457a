package io.veilbot.integrations.reconciler;

import io.veilbot.api.fleet.ServerId;
import java.util.Optional;

/** How far the comparison of each panel is. */
public interface RoundBook {

    /** The last one, over or not. */
    Optional<Round> find(ServerId server);

    void keep(Round round);
}
