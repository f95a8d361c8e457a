package io.veilbot.app.tunnels;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.api.access.ShareLink;

/** The part of a core's configuration that both ends of a tunnel must agree on. */
final class Wiring {

    private Wiring() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * @param tls what this end has to say about TLS
     * @param reality what it has to say about REALITY
     */
    static ObjectNode of(ShareLink link, ObjectNode tls, ObjectNode reality) {
        String transport = link.parameter("type").orElseThrow();
        String security = link.parameter("security").orElseThrow();
        ObjectNode stream = object().put("network", transport).put("security", security);
        link.parameter("path")
                .ifPresent(path -> stream.set("wsSettings", object().put("path", path)));
        switch (security) {
            case "tls" -> stream.set("tlsSettings", tls);
            case "reality" -> stream.set("realitySettings", reality);
            default -> {
                // In the clear: the protocol itself hides what it carries, or nothing does.
            }
        }
        return stream;
    }
}
