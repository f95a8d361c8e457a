package io.veilbot.app.tunnels;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Protocol;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The kinds of ways into a core that are tried. */
public enum Door {
    VLESS_OVER_WEBSOCKET_WITH_TLS(Protocol.VLESS),
    VMESS_OVER_TCP(Protocol.VMESS),
    VMESS_OVER_WEBSOCKET(Protocol.VMESS),
    TROJAN_WITH_TLS(Protocol.TROJAN),
    /** Only Xray has it. */
    VLESS_WITH_REALITY_AND_VISION(Protocol.VLESS);

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final Protocol protocol;

    Door(Protocol protocol) {
        this.protocol = protocol;
    }

    public Protocol protocol() {
        return protocol;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isReality() {
        return this == VLESS_WITH_REALITY_AND_VISION;
    }

    /** A link that leads there with nobody's credential, as staff would paste it. */
    ShareLink sample(int port, RealityKeys keys) {
        var all = new TreeMap<>(parameters());
        if (all.containsKey("security")) {
            all.put("sni", TlsIdentity.NAME);
        }
        if (isReality()) {
            all.put("pbk", keys.open());
        }
        return new ShareLink(protocol, NOBODY, "127.0.0.1", port, all, "");
    }

    private Map<String, String> parameters() {
        return switch (this) {
            case VLESS_OVER_WEBSOCKET_WITH_TLS ->
                    Map.of("type", "ws", "path", "/chat", "security", "tls");
            case VMESS_OVER_TCP -> Map.of("type", "tcp");
            case VMESS_OVER_WEBSOCKET -> Map.of("type", "ws", "path", "/talk");
            case TROJAN_WITH_TLS -> Map.of("type", "tcp", "security", "tls");
            case VLESS_WITH_REALITY_AND_VISION ->
                    Map.of(
                            "type",
                            "tcp",
                            "security",
                            "reality",
                            "flow",
                            "xtls-rprx-vision",
                            "fp",
                            "chrome",
                            "sid",
                            "6ba85179e30d4fc2",
                            "spx",
                            "/");
        };
    }
}
