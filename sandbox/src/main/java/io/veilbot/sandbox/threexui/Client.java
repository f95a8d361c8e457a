package io.veilbot.sandbox.threexui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.StopException;
import io.veilbot.sandbox.panel.VirtualPanel;
import java.util.UUID;

/** A client as stored: the panel's own fields, and the inbound it belongs to. */
final class Client {

    private Client() {}

    static ObjectNode fresh(String email, long inbound) {
        return of(Json.object().put("email", email), inbound).put("enable", true);
    }

    /** What was sent, with what is missing filled in; all else is gone, as the panel replaces. */
    static ObjectNode of(JsonNode sent, long inbound) {
        ObjectNode client = Json.object().put("email", sent.path("email").asText());
        client.put("id", textOr(sent, "id", UUID.randomUUID().toString()));
        client.put("password", textOr(sent, "password", UUID.randomUUID().toString()));
        client.put("flow", sent.path("flow").asText());
        client.put("subId", textOr(sent, "subId", UUID.randomUUID().toString()));
        client.put("limitIp", sent.path("limitIp").intValue());
        client.put("totalGB", sent.path("totalGB").longValue());
        client.put("expiryTime", sent.path("expiryTime").longValue());
        client.put("enable", sent.path("enable").booleanValue());
        return client.put("inbound", inbound);
    }

    private static String textOr(JsonNode sent, String field, String otherwise) {
        String text = sent.path(field).asText();
        return text.isEmpty() ? otherwise : text;
    }

    /**
     * What a client must have wherever it is made.
     *
     * @throws StopException if the panel does not take it
     */
    static void check(JsonNode sent) {
        String email = sent.path("email").asText();
        if (email.isEmpty()) {
            throw Envelope.no("client email is required");
        }
        if (email.contains("/") || email.contains(" ")) {
            throw Envelope.no("client email contains an invalid character: " + email);
        }
        if (!sent.path("totalGB").isIntegralNumber() || !sent.path("limitIp").isInt()) {
            throw Envelope.no("json: cannot unmarshal string into Go struct field Client");
        }
    }

    static ObjectNode traffic(VirtualPanel panel, ObjectNode client) {
        String email = client.path("email").asText();
        ObjectNode traffic = Json.object().put("email", email);
        traffic.put("inboundId", client.path("inbound").longValue());
        traffic.put("enable", client.path("enable").booleanValue());
        traffic.put("up", panel.used(email) / 10)
                .put("down", panel.used(email) - panel.used(email) / 10);
        traffic.put("total", client.path("totalGB").longValue());
        traffic.put("expiryTime", client.path("expiryTime").longValue());
        return traffic.put("uuid", client.path("id").asText());
    }
}
