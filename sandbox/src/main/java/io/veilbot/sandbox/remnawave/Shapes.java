package io.veilbot.sandbox.remnawave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;

/** How a user looks, which differs between versions. */
final class Shapes {

    private Shapes() {}

    static ObjectNode shown(ObjectNode user, boolean version2) {
        ObjectNode shown = user.deepCopy();
        shown.put("subscriptionUrl", "https://rw.vpn.example/" + user.path("shortUuid").asText());
        var squads = Json.array();
        user.path("activeInternalSquads")
                .forEach(uuid -> squads.addObject().put("uuid", uuid.asText()).put("name", "Way"));
        shown.set("activeInternalSquads", squads);
        return version2 ? flat(shown) : shown.without("uuid");
    }

    private static ObjectNode flat(ObjectNode shown) {
        JsonNode traffic = shown.remove("userTraffic");
        shown.remove("id");
        return shown.setAll((ObjectNode) traffic);
    }

    static Answer response(int status, JsonNode json) {
        return Answer.json(status, Json.object().set("response", json));
    }
}
