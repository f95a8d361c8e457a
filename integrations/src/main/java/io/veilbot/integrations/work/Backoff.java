package io.veilbot.integrations.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Waits that grow, with full jitter: anything between nothing and the limit of the attempt, so that
 * those who failed together do not come back together.
 *
 * @param base limit after the first attempt; it doubles with each further one
 * @param cap the limit never grows beyond it
 */
public record Backoff(Duration base, Duration cap, Clock clock, RandomGenerator random) {

    /** From a second to five minutes. */
    public static Backoff usual(Clock clock, RandomGenerator random) {
        return new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), clock, random);
    }

    /**
     * @param attempt the one that failed; counts from 1
     */
    public Instant nextTry(int attempt) {
        int doublings = Math.clamp(attempt - 1L, 0, 30);
        long limit = Math.min(cap.toMillis(), base.toMillis() << doublings);
        return clock.instant().plusMillis(random.nextLong(limit + 1));
    }
}
