package io.veilbot.integrations.panels;

import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.ServerId;

/**
 * A panel to talk to.
 *
 * @param name of the server, as people see it
 * @param healthy how the last check went
 */
public record Panel(ServerId server, String name, PanelAccess access, boolean healthy) {}
