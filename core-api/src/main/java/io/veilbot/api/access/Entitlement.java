package io.veilbot.api.access;

import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import java.util.List;

/**
 * What somebody may use while access lasts.
 *
 * @param protocols in order of preference; not empty
 * @param serverGroups groups of servers to choose from; empty means any
 * @param accessLevel the highest level of servers
 * @param devices how many may be connected at once; 0 is no limit
 */
public record Entitlement(
        List<Protocol> protocols, List<String> serverGroups, AccessLevel accessLevel, int devices) {

    public Entitlement {
        if (protocols.isEmpty() || devices < 0) {
            throw new IllegalArgumentException("an entitlement has a protocol, and devices from 0");
        }
        protocols = List.copyOf(protocols);
        serverGroups = List.copyOf(serverGroups);
    }
}
