package io.veilbot.sandbox.yookassa;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** Idempotence keys: what was replied to which request, for 24 hours from its first use. */
final class Memory {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST_KEY = 64;

    private record Use(String fingerprint, Instant at, JsonNode reply) {}

    /** What is stored in one entry with the change a request makes: both are kept, or neither. */
    record Note(String key, String fingerprint) {

        ObjectNode with(ObjectNode reply) {
            ObjectNode note = Json.object().put("key", key).put("fingerprint", fingerprint);
            return note.set("reply", reply);
        }
    }

    private final Map<String, Use> uses = new HashMap<>();

    /**
     * The reply this request already got.
     *
     * @throws io.veilbot.sandbox.core.StopException with 400 if there is no usable key, or the key
     *     belongs to another request
     */
    synchronized Optional<JsonNode> recall(Request request, Instant now) {
        Use use = uses.get(key(request));
        if (use == null || !now.isBefore(use.at().plus(KEPT))) {
            return Optional.empty();
        }
        if (!use.fingerprint().equals(fingerprint(request))) {
            throw Errors.invalid(
                    "Idempotence-Key",
                    "Idempotence key duplicated with different request parameters");
        }
        return Optional.of(use.reply());
    }

    /** Checks the key and keeps it for the moment when the reply is known. */
    static Note note(Request request) {
        return new Note(key(request), fingerprint(request));
    }

    synchronized void apply(Journal.Entry entry) {
        JsonNode note = entry.data().path("idempotence");
        if (note.isObject()) {
            uses.put(
                    note.path("key").asText(),
                    new Use(note.path("fingerprint").asText(), entry.at(), note.path("reply")));
        }
    }

    private static String key(Request request) {
        String key = request.header("Idempotence-Key").orElse("");
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Errors.invalid(
                    "Idempotence-Key",
                    key.isBlank()
                            ? "Idempotence key is missing"
                            : "Idempotence key is longer than 64 characters");
        }
        return key;
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
