package io.veilbot.integrations.cores;

import io.veilbot.api.fleet.PanelKind;

/**
 * One of the two families of cores. They agree on the wire as far as we speak to them; only the
 * names of services and types begin differently.
 */
enum Dialect {
    V2RAY("v2ray.core."),
    XRAY("xray.");

    private final String namespace;

    Dialect(String namespace) {
        this.namespace = namespace;
    }

    PanelKind kind() {
        return switch (this) {
            case V2RAY -> PanelKind.V2RAY;
            case XRAY -> PanelKind.XRAY;
        };
    }

    /**
     * @param name without what differs, such as {@code proxy.vless.Account}
     */
    String named(String name) {
        return namespace + name;
    }
}
