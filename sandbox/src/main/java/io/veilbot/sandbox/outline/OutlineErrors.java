package io.veilbot.sandbox.outline;

import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.StopException;

/** The error objects of the API, {@code {code, message}}, with its odd choices of status. */
final class OutlineErrors {

    private OutlineErrors() {}

    static StopException missing(String parameter) {
        return stop(400, "MissingParameter", "Parameter `" + parameter + "` is missing");
    }

    static StopException invalid(String message) {
        return stop(400, "InvalidArgument", message);
    }

    static StopException conflict(String message) {
        return stop(409, "Conflict", message);
    }

    static StopException noKey(String id) {
        return stop(404, "NotFound", "Access key \"" + id + "\" not found");
    }

    static StopException internal(String message) {
        return stop(500, "Internal", message);
    }

    static Answer noRoute(Request request) {
        return answer(404, "ResourceNotFound", request.path() + " does not exist");
    }

    static Answer wrongVerb(Request request) {
        return answer(405, "MethodNotAllowed", request.method() + " is not allowed");
    }

    static StopException stop(int status, String code, String message) {
        return new StopException(answer(status, code, message));
    }

    private static Answer answer(int status, String code, String message) {
        return Answer.json(status, Json.object().put("code", code).put("message", message));
    }
}
