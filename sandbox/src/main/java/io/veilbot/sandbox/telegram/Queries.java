package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the bot that wait for an answer: pressed buttons and checkouts. They live in real
 * time and do not survive a restart, after which Telegram finds every answer too late. Guarded by
 * {@link Memory}.
 */
final class Queries {
    private static final String TOO_LATE =
            "query is too old and response timeout expired or query ID is invalid";

    private final Map<String, Asked> asked = new HashMap<>();

    /** Asks; the id is made of the update's, which never comes twice. */
    String ask(long update, long person, Duration longest) {
        long until = System.nanoTime() + longest.toNanos();
        asked.values().removeIf(one -> one.until - System.nanoTime() < 0);
        String id = "77000" + update;
        asked.put(id, new Asked(person, until));
        return id;
    }

    /**
     * @return who asked
     */
    long answer(String id, JsonNode answer) {
        Asked question = asked.get(id);
        boolean late = question == null || question.until - System.nanoTime() < 0;
        if (late || question == null || question.answer != null) {
            throw ApiError.badRequest(TOO_LATE);
        }
        question.answer = answer;
        return question.person;
    }

    @Nullable JsonNode answerTo(String id) {
        Asked question = asked.get(id);
        return question == null ? null : question.answer;
    }

    private static final class Asked {
        private final long person;
        private final long until;
        private @Nullable JsonNode answer;

        private Asked(long person, long until) {
            this.person = person;
            this.until = until;
        }
    }
}
