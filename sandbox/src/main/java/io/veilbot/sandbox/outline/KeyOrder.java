package io.veilbot.sandbox.outline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What a new key should be like, as far as the types of the fields go; whether the values can be
 * had is found out later, when its number is already spent.
 */
record KeyOrder(
        String name,
        @Nullable String method,
        @Nullable String password,
        @Nullable Integer port,
        @Nullable Long limit) {

    static KeyOrder of(ObjectNode body) {
        return new KeyOrder(
                body.has("name") ? text(body, "name") : "",
                body.has("method") ? text(body, "method") : null,
                body.has("password") ? text(body, "password") : null,
                body.has("port") ? port(body.path("port")) : null,
                body.has("limit") ? newLimit(body.path("limit")) : null);
    }

    private static String text(ObjectNode body, String field) {
        if (!body.path(field).isTextual()) {
            throw OutlineErrors.invalid("Expected a string for " + field);
        }
        return body.path(field).textValue();
    }

    static int port(JsonNode port) {
        if (!port.isIntegralNumber() || port.longValue() < 1 || port.longValue() > 65_535) {
            throw OutlineErrors.invalid("Expected a number from 1 to 65535 for port, got " + port);
        }
        return port.intValue();
    }

    private static long newLimit(JsonNode limit) {
        if (limit.isNull()) {
            // The real server falls over here instead of refusing.
            throw OutlineErrors.internal("Cannot read properties of null (reading 'bytes')");
        }
        return bytes(limit);
    }

    static long bytes(JsonNode limit) {
        JsonNode bytes = limit.path("bytes");
        if (!bytes.isIntegralNumber() || !bytes.canConvertToLong() || bytes.longValue() < 0) {
            throw OutlineErrors.invalid(
                    "Must provide a limit object with a non-negative integer bytes");
        }
        return bytes.longValue();
    }
}
