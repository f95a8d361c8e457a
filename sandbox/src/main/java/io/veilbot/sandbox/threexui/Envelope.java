package io.veilbot.sandbox.threexui;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.StopException;
import org.jspecify.annotations.Nullable;

/** {@code {success, msg, obj}} with status 200, whatever happened. */
final class Envelope {

    private Envelope() {}

    static Answer yes(@Nullable JsonNode value) {
        return Answer.json(Json.object().put("success", true).put("msg", "").set("obj", value));
    }

    /** The panel's own words stand before its reason, in the language of its settings. */
    static StopException no(String reason) {
        var body = Json.object().put("success", false);
        body.put("msg", "Что-то пошло не так (" + reason + ")").putNull("obj");
        return new StopException(Answer.json(body));
    }
}
