package io.veilbot.sandbox.cores;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.util.Locale;

/**
 * Somebody who may come in.
 *
 * @param inbound the tag of the way
 * @param id the UUID or password
 * @param flow of VLESS; empty for none
 */
record User(String inbound, String email, String id, String flow) {

    static User of(JsonNode json) {
        return new User(
                json.path("inbound").asText(),
                json.path("email").asText(),
                json.path("id").asText(),
                json.path("flow").asText());
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("inbound", inbound).put("email", email);
        return json.put("id", id).put("flow", flow);
    }

    /** Upper and lower case are the same person. */
    boolean isCalled(String otherEmail) {
        return email.toLowerCase(Locale.ROOT).equals(otherEmail.toLowerCase(Locale.ROOT));
    }
}
