package io.veilbot.integrations.keypanel;

import io.veilbot.api.fleet.ServerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts our calls, so that the panel need not refuse one: a refusal costs time, and some panels
 * count it as a call.
 */
final class CallRates {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Calls that are counted together, and how many of them a panel takes in a minute. */
    enum Kind {
        CREATE(5),
        DELETE(10),
        LIST(30),
        GET(60);

        private final int perMinute;

        Kind(int perMinute) {
            this.perMinute = perMinute;
        }
    }

    private record Place(ServerId server, Kind kind) {}

    private final Map<Place, Deque<Instant>> calls = new ConcurrentHashMap<>();
    private final Clock clock;

    CallRates(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more call may be made; if so it counts. */
    boolean take(ServerId server, Kind kind) {
        Deque<Instant> made =
                calls.computeIfAbsent(new Place(server, kind), _ -> new ArrayDeque<>());
        synchronized (made) {
            Instant now = clock.instant();
            made.removeIf(at -> at.isAfter(now) || !at.plus(WINDOW).isAfter(now));
            return made.size() < kind.perMinute && made.add(now);
        }
    }
}
