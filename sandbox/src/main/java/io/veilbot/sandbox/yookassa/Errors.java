package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.StopException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The error objects of the API: {@code {type, id, code, description, parameter?}}. */
final class Errors {

    private Errors() {}

    static StopException invalid(String parameter, String description) {
        return new StopException(answer(400, "invalid_request", description, parameter));
    }

    static StopException invalid(String description) {
        return new StopException(answer(400, "invalid_request", description, null));
    }

    static StopException notFound(String what, String id) {
        return new StopException(
                answer(
                        404,
                        "not_found",
                        "Incorrect %s_id. %s doesn't exist or access denied".formatted(what, id),
                        what + "_id"));
    }

    static Answer unauthorized() {
        return answer(
                401,
                "invalid_credentials",
                "Authentication by given credentials failed",
                "Authorization");
    }

    static Answer busy() {
        return answer(429, "too_many_requests", "Too many requests", null);
    }

    static Answer broken() {
        return answer(500, "internal_server_error", "Internal server error", null);
    }

    static Answer unknown(Request request) {
        return answer(404, "not_found", "There is no " + request.path(), null);
    }

    static Answer answer(int status, String code, String description, @Nullable String parameter) {
        ObjectNode error = Json.object().put("type", "error");
        error.put("id", UUID.randomUUID().toString()).put("code", code);
        error.put("description", description);
        if (parameter != null) {
            error.put("parameter", parameter);
        }
        return Answer.json(status, error);
    }
}
