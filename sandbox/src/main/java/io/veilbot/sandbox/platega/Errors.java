package io.veilbot.sandbox.platega;

import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.StopException;

/** Errors of the API: a status, and prose under one name or another. */
final class Errors {

    private Errors() {}

    static StopException invalid(String message) {
        return new StopException(answer(400, "message", message));
    }

    static StopException notFound() {
        return new StopException(unknown());
    }

    static Answer unknown() {
        return answer(404, "title", "Not Found");
    }

    static Answer unauthorized() {
        return answer(401, "message", "Merchant secret key is not correct");
    }

    static Answer busy() {
        return answer(429, "title", "Too Many Requests");
    }

    static Answer broken() {
        return answer(500, "error", "Internal Server Error");
    }

    private static Answer answer(int status, String name, String prose) {
        return Answer.json(status, Json.object().put(name, prose));
    }
}
