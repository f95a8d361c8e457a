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
 */
public record BookedKey(
        KeyId key,
        ServerId server,
        Protocol protocol,
        int devices,
        Allowance asked,
        Optional<String> panelKeyId,
        boolean leaving) {}
