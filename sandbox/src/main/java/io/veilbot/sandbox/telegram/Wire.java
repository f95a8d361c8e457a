package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.io.UncheckedIOException;

/** Envelopes of the Bot API, and our records as JSON. */
final class Wire {
    static final JsonNode TRUE = BooleanNode.TRUE;
    private static final ObjectMapper RECORDS = new ObjectMapper();

    private Wire() {}

    static ObjectNode ok(JsonNode result) {
        return Json.object().put("ok", true).set("result", result);
    }

    static ObjectNode error(ApiError error) {
        ObjectNode answer = Json.object().put("ok", false).put("error_code", error.code());
        answer.put("description", error.description());
        if (error.retryAfter() > 0) {
            answer.putObject("parameters").put("retry_after", error.retryAfter());
        }
        return answer;
    }

    static JsonNode of(Object record) {
        return RECORDS.valueToTree(record);
    }

    static <T> T to(Class<T> type, JsonNode json) {
        try {
            return RECORDS.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The journal holds no " + type.getSimpleName(), e);
        }
    }
}
