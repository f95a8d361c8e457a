package io.veilbot.integrations.cores;

import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.integrations.panels.AddressGuard;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Where a core's API listens: {@code host:port}, with or without {@code grpc://} before it. It asks
 * for no password and hides nothing on its way, so it must be in a network of ours.
 */
sealed interface CoreAddress {

    String SCHEME = "grpc://";

    static CoreAddress of(PanelAccess access, AddressGuard guard) {
        String text = access.address().text().strip();
        try {
            URI uri = URI.create(text.startsWith(SCHEME) ? text : SCHEME + text);
            return uri.getHost() == null || uri.getPort() < 1
                    ? new Refused("address-is-not-host-and-port")
                    : admitted(uri.getHost(), uri.getPort(), guard);
        } catch (IllegalArgumentException e) {
            return new Refused("address-is-not-host-and-port");
        }
    }

    private static CoreAddress admitted(String host, int port, AddressGuard guard) {
        if (guard.admit(host).isEmpty()) {
            return new Refused("address-not-allowed");
        }
        return guard.admitOurs(host)
                .<CoreAddress>map(found -> new Found(new InetSocketAddress(found, port)))
                .orElseGet(() -> new Refused("address-is-public"));
    }

    record Found(InetSocketAddress at) implements CoreAddress {}

    record Refused(String reason) implements CoreAddress {}
}
