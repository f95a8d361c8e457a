package io.veilbot.sandbox.outline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;

/** Request bodies: JSON, or a url-encoded form whose values are all strings. */
final class Bodies {

    private Bodies() {}

    static ObjectNode of(Request request) {
        ObjectNode fields = Json.object();
        request.form().forEach(fields::put);
        if (!fields.isEmpty() || request.body().length == 0) {
            return fields;
        }
        try {
            if (Json.read(request.body()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw OutlineErrors.stop(400, "InvalidContent", "Invalid JSON");
        }
        return fields;
    }
}
