package io.veilbot.sandbox.panel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.util.Base64;

/**
 * A way into a pretended server.
 *
 * @param tag what its panel calls it
 * @param protocol upper case, such as {@code VLESS}
 * @param form of its links, with {@code CREDENTIAL}, {@code HOST} and {@code LABEL} where they
 *     belong; JSON for VMess
 * @param sampled whether staff show the shop how a link looks
 */
public record PretendedInbound(String tag, String protocol, String form, boolean sampled) {

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    public String link(String credential, String host, String label) {
        String link =
                form.replace("CREDENTIAL", credential)
                        .replace("HOST", host)
                        .replace("LABEL", label);
        return link.startsWith("{")
                ? "vmess://" + Base64.getEncoder().encodeToString(link.getBytes(UTF_8))
                : link;
    }

    /** As staff type it into the shop. */
    ObjectNode json(String host) {
        ObjectNode json = Json.object().put("tag", tag).put("protocol", protocol);
        return json.put("sample", sampled ? link(NOBODY, host, "sample") : "");
    }
}
