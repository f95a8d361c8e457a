package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Part;
import io.veilbot.sandbox.core.Request;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a bot sent with a method, whichever of the three body kinds it chose. Values are kept as
 * texts; structured ones as their JSON, as form bodies carry them anyway.
 */
final class Parameters {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Part> files = new HashMap<>();

    static Parameters of(Request request) {
        var parameters = new Parameters();
        parameters.texts.putAll(request.query());
        parameters.texts.putAll(request.form());
        request.parts().forEach(parameters::part);
        if (request.contentType().startsWith("application/json")) {
            request.json().properties().forEach(f -> parameters.field(f.getKey(), f.getValue()));
        }
        return parameters;
    }

    private void part(Part part) {
        if (part.filename() == null) {
            texts.put(part.name(), part.text());
        } else {
            files.put(part.name(), part);
        }
    }

    private void field(String name, JsonNode value) {
        if (!value.isNull()) {
            texts.put(name, value.isTextual() ? value.asText() : value.toString());
        }
    }

    /** Empty when the bot did not send it: each method has its own words for that. */
    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    boolean has(String name) {
        return texts.containsKey(name);
    }

    boolean flag(String name) {
        return text(name).equalsIgnoreCase("true") || text(name).equals("1");
    }

    /** A whole number, or the given one when it is missing or is none. */
    long number(String name, long otherwise) {
        try {
            return Long.parseLong(text(name).strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Refuses when there is none. */
    long chat() {
        if (text("chat_id").isBlank()) {
            throw ApiError.badRequest("chat_id is empty");
        }
        return number("chat_id", 0);
    }

    @Nullable JsonNode json(String name) {
        String text = text(name);
        if (text.isBlank()) {
            return null;
        }
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            throw ApiError.badRequest("can't parse " + name + " JSON object");
        }
    }

    @Nullable Part file(String name) {
        return files.get(name);
    }
}
