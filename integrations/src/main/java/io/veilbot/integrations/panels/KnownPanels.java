package io.veilbot.integrations.panels;

import io.veilbot.api.fleet.ServerId;
import java.util.Optional;

/** How each server's panel is reached. */
public interface KnownPanels {

    /** Empty for a server nobody has heard of yet. */
    Optional<Panel> find(ServerId server);
}
