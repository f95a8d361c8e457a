package io.veilbot.sandbox.keypanel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts calls by kind, each within the minute before; refused ones do not count. */
final class CallCount {

    private static final Map<String, Integer> MOST =
            Map.of("create", 5, "delete", 10, "list", 30, "get", 60);

    private record Place(String panel, String kind) {}

    private final Map<Place, Deque<Instant>> calls = new HashMap<>();
    private final Clock clock;

    CallCount(Clock clock) {
        this.clock = clock;
    }

    /** Whether there are too many with this one. */
    synchronized boolean isTooMany(String panel, String kind) {
        var made = calls.computeIfAbsent(new Place(panel, kind), _ -> new ArrayDeque<>());
        Instant now = clock.instant();
        made.removeIf(at -> at.plus(Duration.ofMinutes(1)).isBefore(now));
        return made.size() >= MOST.getOrDefault(kind, Integer.MAX_VALUE) || !made.add(now);
    }
}
