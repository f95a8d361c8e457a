package io.veilbot.sandbox.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.time.Duration;
import java.time.Instant;

/**
 * A notification under way.
 *
 * @param objectId the payment it is about (of a refund: its payment)
 * @param event what happened, in the provider's words
 * @param held waits for the next notification about the same payment, to arrive after it
 * @param due when to try, by the sandbox's clock
 * @param attempts how often it was tried
 */
record Notification(
        String id,
        String objectId,
        String event,
        boolean held,
        Instant due,
        int attempts,
        JsonNode body) {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    static Notification of(JsonNode json) {
        return new Notification(
                json.path("id").asText(),
                json.path("objectId").asText(),
                json.path("event").asText(json.path("body").path("event").asText()),
                json.path("held").asBoolean(),
                Instant.parse(json.path("due").asText()),
                json.path("attempts").asInt(),
                json.path("body"));
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("objectId", objectId);
        json.put("event", event)
                .put("held", held)
                .put("due", due.toString())
                .put("attempts", attempts);
        return json.set("body", body);
    }

    /** Pauses of 1, 2, 4 ... seconds, an hour at most. */
    Notification afterFailure(Instant now) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 12));
        Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        return new Notification(id, objectId, event, false, now.plus(bounded), attempts + 1, body);
    }

    Notification released(Instant when) {
        return new Notification(id, objectId, event, false, when, attempts, body);
    }
}
