package io.veilbot.sandbox.keypanel;

import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.StopException;

/** Errors as the panel words them. */
final class KeyPanelErrors {

    private KeyPanelErrors() {}

    static StopException unauthorized() {
        return stop(401, "Invalid API key");
    }

    static StopException noKey() {
        return stop(404, "Key not found");
    }

    static StopException noCall() {
        return stop(404, "Not Found");
    }

    static StopException unprocessable() {
        return stop(422, "Input should be a valid integer");
    }

    static StopException tooMany() {
        return stop(429, "Rate limit exceeded");
    }

    private static StopException stop(int status, String detail) {
        return new StopException(Answer.json(status, Json.object().put("detail", detail)));
    }
}
