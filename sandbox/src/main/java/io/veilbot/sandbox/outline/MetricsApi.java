package io.veilbot.sandbox.outline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;

/** {@code /metrics} and the experimental figures. Unused keys are absent. */
final class MetricsApi {

    Answer enabled(VirtualServer server) {
        boolean enabled = server.state().about().path("metricsEnabled").asBoolean();
        return Answer.json(Json.object().put("metricsEnabled", enabled));
    }

    Answer transfer(VirtualServer server) {
        server.forgetIfTold();
        ObjectNode json = Json.object();
        ObjectNode byKey = json.putObject("bytesTransferredByUserId");
        server.traffic().forEach(byKey::put);
        return Answer.json(json);
    }

    Answer detailed(VirtualServer server, Request request) {
        if (!request.query("since").orElse("").matches("\\d+[shdw]")) {
            throw OutlineErrors.invalid("Expected since as a number and a unit of s, h, d, w");
        }
        server.forgetIfTold();
        long total = 0;
        ArrayNode keys = Json.array();
        for (var entry : server.traffic().entrySet()) {
            total += entry.getValue();
            ObjectNode key = keys.addObject().put("accessKeyId", entry.getKey());
            figures(key, entry.getValue());
        }
        ObjectNode json = Json.object();
        figures(json.putObject("server"), total);
        return Answer.json(json.set("accessKeys", keys));
    }

    private static void figures(ObjectNode into, long bytes) {
        into.putObject("tunnelTime").put("seconds", 0);
        into.putObject("dataTransferred").put("bytes", bytes);
    }
}
