package io.veilbot.sandbox.cryptopay;

import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.StopException;

/** The error envelope of the API: {@code {"ok":false,"error":{"code":400,"name":"…"}}}. */
final class Errors {

    private Errors() {}

    /**
     * @param name such as {@code AMOUNT_TOO_SMALL}
     */
    static StopException invalid(String name) {
        return new StopException(answer(400, name));
    }

    static Answer unauthorized() {
        return answer(401, "UNAUTHORIZED");
    }

    static Answer unknownMethod() {
        return answer(405, "METHOD_NOT_FOUND");
    }

    static Answer busy() {
        return answer(429, "TOO_MANY_REQUESTS");
    }

    static Answer broken() {
        return answer(500, "INTERNAL_ERROR");
    }

    private static Answer answer(int code, String name) {
        var body = Json.object().put("ok", false);
        body.putObject("error").put("code", code).put("name", name);
        return Answer.json(code, body);
    }
}
