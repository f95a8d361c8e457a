package io.veilbot.sandbox.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Where "the bot is typing" shows: for five seconds of real time. Guarded by Memory. */
final class Typing {
    private static final Duration SHOWN = Duration.ofSeconds(5);
    private final Map<Long, Long> since = new HashMap<>();

    void begin(long chat) {
        since.put(chat, System.nanoTime());
    }

    boolean in(long chat) {
        Long begun = since.get(chat);
        return begun != null && System.nanoTime() - begun < SHOWN.toNanos();
    }

    void end(long chat) {
        since.remove(chat);
    }
}
