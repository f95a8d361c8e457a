package io.veilbot.sandbox.outline;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.core.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Keeps keys out of the proxy that carried what they may within the window, and lets them in again.
 * A real server looks at its start, once an hour and whenever a limit changes, and at no other
 * time: not while traffic flows, and not at a key that is made with a limit.
 */
final class DataLimits {

    private static final Duration EVERY = Duration.ofHours(1);

    private final VirtualServer server;
    private final Clock clock;
    private Instant due = Instant.MIN;

    DataLimits(VirtualServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    void enforceWhenDue() {
        synchronized (server.state()) {
            Instant now = clock.instant();
            if (!now.isBefore(due)) {
                due = now.plus(EVERY);
                enforce();
            }
        }
    }

    void enforce() {
        synchronized (server.state()) {
            Map<String, Long> used = server.traffic();
            long forAll = limitForAll();
            for (AccessKey key : server.state().keys()) {
                Long own = key.limit();
                long limit = own == null ? forAll : own;
                note(key.id(), used.getOrDefault(key.id(), 0L) >= limit);
            }
        }
    }

    private void note(String key, boolean reached) {
        if (reached == server.state().letsIn(key)) {
            server.append(reached ? "key-withdrawn" : "key-let-in", Json.object().put("id", key));
        }
    }

    private long limitForAll() {
        JsonNode limit = server.state().about().path("accessKeyDataLimit");
        return limit.path("bytes").asLong(Long.MAX_VALUE);
    }
}
