package io.veilbot.sandbox.outline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;

/**
 * What the controls show of a server.
 *
 * @param state {@code up}, or the fault that is on
 */
public record ServerCard(
        String id,
        String name,
        String country,
        String apiUrl,
        String certSha256,
        int keys,
        String state) {

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("name", name).put("country", country);
        json.put("apiUrl", apiUrl).put("certSha256", certSha256);
        return json.put("keys", keys).put("state", state);
    }
}
