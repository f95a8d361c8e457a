package io.veilbot.benchmarks.simulation;

import io.veilbot.integrations.reconciliation.Progress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How far the provider's list was compared, in memory. */
final class Bookmark implements Progress {

    private final Instant opening;
    private final Map<String, Instant> until = new HashMap<>();

    Bookmark(Instant opening) {
        this.opening = opening;
    }

    @Override
    public Instant comparedUntil(String provider) {
        return until.getOrDefault(provider, opening.minus(AT_FIRST));
    }

    @Override
    public void compared(String provider, Instant moment, int compared, int sought) {
        until.merge(provider, moment, (a, b) -> a.isAfter(b) ? a : b);
    }
}
