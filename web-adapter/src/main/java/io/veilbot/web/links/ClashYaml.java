package io.veilbot.web.links;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Protocol;
import java.util.List;
import java.util.Map;

/** A configuration of Clash and its successor mihomo: all keys, a choice among them, one rule. */
record ClashYaml() implements Tongue {

    @Override
    public boolean reads(ShareLink key) {
        return new Tunnel(key).isCommon();
    }

    @Override
    public String write(List<ShareLink> keys) {
        return Yaml.of(
                new Fields()
                        .with("mixed-port", 7890)
                        .with("mode", "rule")
                        .with("proxies", keys.stream().map(ClashYaml::proxy).toList())
                        .with("proxy-groups", List.of(choice(keys)))
                        .with("rules", List.of("MATCH," + Labels.SHOP))
                        .map());
    }

    private static Map<String, Object> choice(List<ShareLink> keys) {
        return new Fields()
                .with("name", Labels.SHOP)
                .with("type", "select")
                .with("proxies", keys.stream().map(ShareLink::label).toList())
                .map();
    }

    private static Map<String, Object> proxy(ShareLink key) {
        var tunnel = new Tunnel(key);
        Fields fields = new Fields().with("name", key.label()).with("type", type(key.protocol()));
        fields.with("server", key.host()).with("port", key.port()).with("udp", true);
        switch (key.protocol()) {
            case OUTLINE ->
                    fields.with("cipher", tunnel.method()).with("password", tunnel.password());
            case VLESS -> fields.with("uuid", key.credential()).with("flow", tunnel.or("flow", ""));
            case VMESS ->
                    fields.with("uuid", key.credential())
                            .with("alterId", Integer.parseInt(tunnel.or("aid", "0")))
                            .with("cipher", tunnel.or("encryption", "auto"));
            case TROJAN -> fields.with("password", tunnel.password());
        }
        if (key.protocol() != Protocol.OUTLINE) {
            secured(fields, tunnel);
            carried(fields, tunnel);
        }
        return fields.map();
    }

    private static String type(Protocol protocol) {
        return switch (protocol) {
            case OUTLINE -> "ss";
            case VLESS -> "vless";
            case VMESS -> "vmess";
            case TROJAN -> "trojan";
        };
    }

    private static void secured(Fields fields, Tunnel tunnel) {
        if (!tunnel.isTls()) {
            return;
        }
        boolean trojan = tunnel.link().protocol() == Protocol.TROJAN;
        fields.with("tls", !trojan)
                .with(trojan ? "sni" : "servername", tunnel.serverName())
                .with("alpn", tunnel.alpn())
                .with("client-fingerprint", tunnel.fingerprint())
                .with("skip-cert-verify", tunnel.trustsAnybody());
        if (tunnel.isReality()) {
            fields.with(
                    "reality-opts",
                    new Fields()
                            .with("public-key", tunnel.or("pbk", ""))
                            .with("short-id", tunnel.or("sid", ""))
                            .map());
        }
    }

    private static void carried(Fields fields, Tunnel tunnel) {
        switch (tunnel.transport()) {
            case "grpc" ->
                    fields.with("network", "grpc")
                            .with(
                                    "grpc-opts",
                                    new Fields()
                                            .with("grpc-service-name", tunnel.or("serviceName", ""))
                                            .map());
            case "ws" -> fields.with("network", "ws").with("ws-opts", web(tunnel, false));
            case "httpupgrade" -> fields.with("network", "ws").with("ws-opts", web(tunnel, true));
            default -> fields.with("network", "tcp");
        }
    }

    private static Map<String, Object> web(Tunnel tunnel, boolean upgradeOnly) {
        return new Fields()
                .with("path", tunnel.or("path", "/"))
                .with("headers", new Fields().with("Host", tunnel.or("host", "")).map())
                .with("v2ray-http-upgrade", upgradeOnly)
                .map();
    }
}
