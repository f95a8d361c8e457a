package io.veilbot.app.tunnels;

import static io.veilbot.app.tunnels.Wiring.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.api.access.ShareLink;
import java.nio.file.Path;

/** The configuration of somebody's app, made of nothing but the link that they got. */
final class AppConfig {

    private AppConfig() {}

    /**
     * @param authority whose certificates the app trusts
     */
    static ObjectNode of(ShareLink link, int socksPort, Path authority) {
        ObjectNode config = object();
        config.putObject("log").put("loglevel", "warning");
        ObjectNode socks = config.putArray("inbounds").addObject();
        socks.put("listen", "127.0.0.1").put("port", socksPort).put("protocol", "socks");
        ObjectNode tunnel = config.putArray("outbounds").addObject();
        tunnel.put("protocol", protocol(link)).set("settings", settings(link));
        tunnel.set("streamSettings", Wiring.of(link, tls(link, authority), reality(link)));
        return config;
    }

    private static String protocol(ShareLink link) {
        return switch (link.protocol()) {
            case OUTLINE -> "shadowsocks";
            case VLESS -> "vless";
            case VMESS -> "vmess";
            case TROJAN -> "trojan";
        };
    }

    private static ObjectNode settings(ShareLink link) {
        ObjectNode settings = object();
        ObjectNode server =
                switch (link.protocol()) {
                    case VLESS, VMESS -> settings.putArray("vnext").addObject();
                    case TROJAN, OUTLINE -> settings.putArray("servers").addObject();
                };
        server.put("address", link.host()).put("port", link.port());
        switch (link.protocol()) {
            case VLESS -> {
                ObjectNode user = server.putArray("users").addObject();
                user.put("id", link.credential()).put("encryption", said(link, "encryption"));
                user.put("flow", said(link, "flow"));
            }
            case VMESS -> server.putArray("users").addObject().put("id", link.credential());
            case TROJAN -> server.put("password", link.credential());
            case OUTLINE -> {
                String[] parts = link.credential().split(":", 2);
                server.put("method", parts[0]).put("password", parts[1]);
            }
        }
        return settings;
    }

    private static ObjectNode tls(ShareLink link, Path authority) {
        ObjectNode tls = object().put("serverName", said(link, "sni"));
        tls.put("disableSystemRoot", true);
        ObjectNode trusted = tls.putArray("certificates").addObject();
        trusted.put("usage", "verify").put("certificateFile", authority.toString());
        return tls;
    }

    private static ObjectNode reality(ShareLink link) {
        ObjectNode reality = object().put("serverName", said(link, "sni"));
        reality.put("publicKey", said(link, "pbk")).put("shortId", said(link, "sid"));
        return reality.put("fingerprint", said(link, "fp")).put("spiderX", said(link, "spx"));
    }

    private static String said(ShareLink link, String name) {
        return link.parameter(name).orElse("");
    }
}
