package io.veilbot.sandbox.remnawave;

import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.StopException;

/** Errors as the panel words them: its own codes, or a validation that failed. */
final class RemnawaveErrors {

    private RemnawaveErrors() {}

    static StopException nameTaken() {
        return coded(400, "A019", "User username already exists");
    }

    static StopException notCreated() {
        return coded(500, "A018", "Failed to create user");
    }

    static StopException noUser() {
        return coded(404, "A025", "User not found");
    }

    static StopException noUserWithParams() {
        return coded(404, "A063", "User with specified params not found");
    }

    static StopException alreadyDisabled() {
        return coded(400, "A029", "User already disabled");
    }

    static StopException alreadyEnabled() {
        return coded(400, "A030", "User already enabled");
    }

    static StopException invalid(String field) {
        var json = Json.object().put("statusCode", 400).put("message", "Validation failed");
        json.putArray("errors").addObject().putArray("path").add(field);
        return new StopException(Answer.json(400, json));
    }

    static StopException unauthorized() {
        var json = Json.object().put("message", "Unauthorized").put("statusCode", 401);
        return new StopException(Answer.json(401, json));
    }

    private static StopException coded(int status, String code, String message) {
        var json = Json.object().put("message", message).put("errorCode", code);
        return new StopException(Answer.json(status, json));
    }
}
