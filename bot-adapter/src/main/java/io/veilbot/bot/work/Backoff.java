package io.veilbot.bot.work;

import java.time.Duration;

/** How long to wait after failures in a row: doubles from the first to the longest. */
public record Backoff(Duration first, Duration longest) {
    /**
     * @param failures in a row, from 1
     */
    public Duration after(int failures) {
        int doublings = Math.clamp(failures - 1L, 0, 20);
        Duration wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
