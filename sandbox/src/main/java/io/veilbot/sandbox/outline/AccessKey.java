package io.veilbot.sandbox.outline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * An access key.
 *
 * @param limit bytes; null if it has none of its own
 */
record AccessKey(
        String id, String name, String password, int port, String method, @Nullable Long limit) {

    static AccessKey of(JsonNode json) {
        JsonNode limit = json.path("dataLimit").path("bytes");
        return new AccessKey(
                json.path("id").asText(),
                json.path("name").asText(),
                json.path("password").asText(),
                json.path("port").asInt(),
                json.path("method").asText(),
                limit.isMissingNode() ? null : limit.longValue());
    }

    /** As stored; what the API shows has {@code accessUrl} too. */
    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("name", name).put("password", password);
        json.put("port", port).put("method", method);
        if (limit != null) {
            json.putObject("dataLimit").put("bytes", limit);
        }
        return json;
    }

    ObjectNode shown(String host) {
        String secret =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((method + ":" + password).getBytes(UTF_8));
        String spelled = host.contains(":") ? "[" + host + "]" : host;
        return json().put("accessUrl", "ss://%s@%s:%d/?outline=1".formatted(secret, spelled, port));
    }

    AccessKey named(String newName) {
        return new AccessKey(id, newName, password, port, method, limit);
    }

    AccessKey limited(@Nullable Long bytes) {
        return new AccessKey(id, name, password, port, method, bytes);
    }
}
