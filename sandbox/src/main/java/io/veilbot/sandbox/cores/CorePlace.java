package io.veilbot.sandbox.cores;

import java.util.List;

/**
 * A pretended proxy.
 *
 * @param id what the sandbox's controls call it
 * @param country two letters
 * @param namespace what its names of services and types begin with
 * @param lists whether it can tell who may come in, and what its inbounds are
 */
record CorePlace(String id, String name, String country, String namespace, boolean lists) {

    static final List<CorePlace> ALL =
            List.of(
                    new CorePlace("v2ray", "Warsaw", "PL", "v2ray.core.", false),
                    new CorePlace("xray", "Stockholm", "SE", "xray.", true));

    /** The ways in, with the tags that its configuration gave them. */
    List<Inbound> inbounds() {
        return List.of(Inbound.vless(host()), Inbound.vmess(host()), Inbound.trojan(host()));
    }

    private String host() {
        return id + ".vpn.example";
    }
}
