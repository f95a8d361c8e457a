package io.veilbot.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.StopException;

/** The error object of the API: {@code {"error":{"type":"invalid_request_error","code":…}}}. */
final class Errors {

    private static final String INVALID = "invalid_request_error";

    private Errors() {}

    /**
     * @param code such as {@code parameter_missing}
     * @param param which parameter; empty for none
     */
    static StopException invalid(String code, String param, String message) {
        return new StopException(answer(400, INVALID, code, param, message));
    }

    static StopException missing(String param) {
        return invalid("parameter_missing", param, "Missing required param: " + param + ".");
    }

    static StopException noSuch(String kind, String id) {
        String message = "No such " + kind + ": '" + id + "'";
        return new StopException(answer(404, INVALID, "resource_missing", "id", message));
    }

    static StopException otherParameters(String key) {
        return new StopException(
                answer(
                        400,
                        "idempotency_error",
                        "",
                        "",
                        "Keys for idempotent requests can only be used with the same parameters they"
                                + " were first used with. Try using a key other than '"
                                + key
                                + "'."));
    }

    static Answer unauthorized() {
        return answer(401, INVALID, "", "", "Invalid API Key provided.");
    }

    static Answer unknownAddress(Request request) {
        String message =
                "Unrecognized request URL (" + request.method() + ": " + request.path() + ").";
        return answer(404, INVALID, "", "", message);
    }

    static Answer busy() {
        return answer(429, INVALID, "rate_limit", "", "Request rate limit exceeded.");
    }

    static Answer broken() {
        return answer(500, "api_error", "", "", "An unknown error occurred.");
    }

    private static Answer answer(
            int status, String type, String code, String param, String message) {
        var body = Json.object();
        ObjectNode error = body.putObject("error").put("message", message).put("type", type);
        if (!code.isEmpty()) {
            error.put("code", code).put("doc_url", "https://stripe.com/docs/error-codes/" + code);
        }
        if (!param.isEmpty()) {
            error.put("param", param);
        }
        return Answer.json(status, body);
    }
}
