package io.veilbot.web.links;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Protocol;
import java.util.Map;

/** One key in the words of sing-box. */
final class SingBoxOutbound {

    private SingBoxOutbound() {}

    static Map<String, Object> of(ShareLink key) {
        var tunnel = new Tunnel(key);
        Fields fields = new Fields().with("type", type(key.protocol())).with("tag", key.label());
        fields.with("server", key.host()).with("server_port", key.port());
        switch (key.protocol()) {
            case OUTLINE ->
                    fields.with("method", tunnel.method()).with("password", tunnel.password());
            case VLESS -> fields.with("uuid", key.credential()).with("flow", tunnel.or("flow", ""));
            case VMESS ->
                    fields.with("uuid", key.credential())
                            .with("alter_id", Integer.parseInt(tunnel.or("aid", "0")))
                            .with("security", tunnel.or("encryption", "auto"));
            case TROJAN -> fields.with("password", tunnel.password());
        }
        if (key.protocol() != Protocol.OUTLINE) {
            fields.with("tls", tls(tunnel)).with("transport", transport(tunnel));
        }
        return fields.map();
    }

    private static String type(Protocol protocol) {
        return switch (protocol) {
            case OUTLINE -> "shadowsocks";
            case VLESS -> "vless";
            case VMESS -> "vmess";
            case TROJAN -> "trojan";
        };
    }

    private static Map<String, Object> tls(Tunnel tunnel) {
        if (!tunnel.isTls()) {
            return Map.of();
        }
        Fields fields =
                new Fields()
                        .with("enabled", true)
                        .with("server_name", tunnel.serverName())
                        .with("insecure", tunnel.trustsAnybody())
                        .with("alpn", tunnel.alpn());
        tunnel.fingerprint().ifPresent(browser -> fields.with("utls", enabled(browser)));
        if (tunnel.isReality()) {
            fields.with(
                    "reality",
                    new Fields()
                            .with("enabled", true)
                            .with("public_key", tunnel.or("pbk", ""))
                            .with("short_id", tunnel.or("sid", ""))
                            .map());
        }
        return fields.map();
    }

    private static Map<String, Object> enabled(String browser) {
        return new Fields().with("enabled", true).with("fingerprint", browser).map();
    }

    private static Map<String, Object> transport(Tunnel tunnel) {
        String host = tunnel.or("host", "");
        return switch (tunnel.transport()) {
            case "grpc" ->
                    new Fields()
                            .with("type", "grpc")
                            .with("service_name", tunnel.or("serviceName", ""))
                            .map();
            case "ws" ->
                    new Fields()
                            .with("type", "ws")
                            .with("path", tunnel.or("path", "/"))
                            .with("headers", new Fields().with("Host", host).map())
                            .map();
            case "httpupgrade" ->
                    new Fields()
                            .with("type", "httpupgrade")
                            .with("path", tunnel.or("path", "/"))
                            .with("host", host)
                            .map();
            default -> Map.of();
        };
    }
}
