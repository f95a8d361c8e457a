package io.veilbot.integrations.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** A bucket of tokens per source address, for the addresses seen last. */
final class RateLimit {

    private static final int MOST_ADDRESSES = 10_000;
    private static final double NANOS = 1e9;

    private final InboxSettings settings;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_ADDRESSES;
                }
            };

    private record Bucket(double tokens, long at) {}

    RateLimit(InboxSettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /** Takes a token; false if there is none left. */
    synchronized boolean admits(String address) {
        long now = nanoTime.getAsLong();
        Bucket before = buckets.getOrDefault(address, new Bucket(settings.burst(), now));
        double refill = (now - before.at) / NANOS * settings.perSecond();
        double tokens = Math.min(settings.burst(), before.tokens + refill);
        boolean admitted = tokens >= 1;
        buckets.put(address, new Bucket(admitted ? tokens - 1 : tokens, now));
        return admitted;
    }
}
