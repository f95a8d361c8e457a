package io.veilbot.sandbox.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Journal;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Idempotency keys: what was replied to which request, for 24 hours from its first use. */
final class Memory {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final String HEADER = "Idempotency-Key";

    private record Use(String fingerprint, Instant at, JsonNode reply) {}

    private final Map<String, Use> uses = new HashMap<>();

    /**
     * The answer this request already got, marked as given before; a request without a key gets
     * none.
     *
     * @throws io.veilbot.sandbox.core.StopException with 400 if the key is another request's
     */
    synchronized Optional<Answer> recall(Request request, Instant now) {
        Optional<String> key = request.header(HEADER);
        Use use = key.map(uses::get).orElse(null);
        if (use == null || !now.isBefore(use.at().plus(KEPT))) {
            return Optional.empty();
        }
        if (!use.fingerprint().equals(fingerprint(request))) {
            throw Errors.otherParameters(key.orElseThrow());
        }
        return Optional.of(Answer.json(use.reply()).with("Idempotent-Replayed", "true"));
    }

    /** What is stored in one entry with the change a request makes: both are kept, or neither. */
    static ObjectNode note(Request request, ObjectNode reply) {
        ObjectNode note = Json.object().put("fingerprint", fingerprint(request));
        request.header(HEADER).ifPresent(key -> note.put("key", key));
        return note.set("reply", reply);
    }

    synchronized void apply(Journal.Entry entry) {
        JsonNode note = entry.data().path("idempotency");
        if (note.hasNonNull("key")) {
            uses.put(
                    note.path("key").asText(),
                    new Use(note.path("fingerprint").asText(), entry.at(), note.path("reply")));
        }
    }

    private static String fingerprint(Request request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.method() + " " + request.path() + "\n").getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(request.body()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
