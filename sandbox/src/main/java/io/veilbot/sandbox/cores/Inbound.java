package io.veilbot.sandbox.cores;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.util.Base64;
import java.util.Locale;

/**
 * A way in.
 *
 * @param protocol as its configuration calls it, and as it is tagged
 * @param config the type of its configuration, without the namespace
 * @param sample a share link of somebody who cannot come in
 */
record Inbound(String protocol, String config, String sample) {

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final String PUBLIC_KEY = "SbVKOEMjK0sIlbwg4akyBg5mL5KZwwB-ed4eEE7YnRc";

    static Inbound vless(String host) {
        String sample =
                ("vless://%s@%s:443?encryption=none&flow=xtls-rprx-vision&fp=chrome&pbk=%s"
                                + "&security=reality&sid=6ba85179e30d4fc2&sni=www.example.org&type=tcp")
                        .formatted(NOBODY, host, PUBLIC_KEY);
        return new Inbound("vless", "proxy.vless.inbound.Config", sample);
    }

    static Inbound vmess(String host) {
        ObjectNode json = Json.object().put("v", "2").put("ps", "").put("add", host);
        json.put("port", "8080").put("id", NOBODY).put("aid", "0").put("scy", "auto");
        json.put("net", "ws").put("type", "none").put("host", "").put("path", "/chat");
        json.put("tls", "").put("sni", "").put("alpn", "").put("fp", "");
        String base64 = Base64.getEncoder().encodeToString(json.toString().getBytes(UTF_8));
        return new Inbound("vmess", "proxy.vmess.inbound.Config", "vmess://" + base64);
    }

    static Inbound trojan(String host) {
        String sample =
                "trojan://nobody@%s:8443?security=tls&sni=%s&type=tcp".formatted(host, host);
        return new Inbound("trojan", "proxy.trojan.ServerConfig", sample);
    }

    String tag() {
        return protocol;
    }

    /** The type of its people's accounts, without the namespace. */
    String account() {
        return "proxy." + protocol + ".Account";
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("tag", tag()).put("sample", sample);
        return json.put("protocol", protocol.toUpperCase(Locale.ROOT));
    }
}
