package io.veilbot.integrations.panels;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import java.util.Optional;

/**
 * A key that has a place on a server.
 *
 * @param asked the limit it was asked for with
 * @param panelKeyId the panel's own id; empty until it is there
 * @param leaving whether it is to be removed
 * @param link what apps import, sealed; empty until it is there
 * @param untold whether its panel was asked for it again and the shop was not told yet
 */
public record BookedKey(
        KeyId key,
        ServerId server,
        Protocol protocol,
        int devices,
        Allowance asked,
        Optional<String> panelKeyId,
        boolean leaving,
        Optional<String> link,
        boolean untold) {

    /** Whether it was on its panel and is to stay. */
    public boolean isWanted() {
        return panelKeyId.isPresent() && link.isPresent() && !leaving;
    }

    /** Dots for the link: a log line must not tell. */
    @Override
    public String toString() {
        return key + " on " + server;
    }
}
