package io.veilbot.integrations.panels;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request to a panel.
 *
 * @param path below the panel's address, with its query; begins with a slash
 * @param headers beside those of the body
 * @param body with its media type; empty for none
 */
public record PanelRequest(
        String verb, String path, Map<String, String> headers, Optional<Body> body) {

    private static final String JSON = "application/json";

    /** What is sent. */
    public record Body(String mediaType, String text) {}

    public static PanelRequest get(String path) {
        return of("GET", path, Optional.empty());
    }

    /**
     * @param json empty for a request without a body
     */
    public static PanelRequest of(String verb, String path, Optional<String> json) {
        return new PanelRequest(verb, path, Map.of(), json.map(text -> new Body(JSON, text)));
    }

    public PanelRequest with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new PanelRequest(verb, path, Map.copyOf(more), body);
    }

    /** Neither headers nor body: they hold secrets. */
    @Override
    public String toString() {
        return verb + " of a panel";
    }
}
