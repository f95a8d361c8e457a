package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;

/** Request bodies, with the API's own complaint about bad ones. */
final class Bodies {

    private Bodies() {}

    static ObjectNode json(Request request) {
        try {
            if (request.body().length == 0) {
                return Json.object();
            }
            if (Json.read(request.body()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw Errors.invalid("Request body is not valid JSON");
        }
        throw Errors.invalid("Request body must be an object");
    }
}
