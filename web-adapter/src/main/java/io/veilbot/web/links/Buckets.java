package io.veilbot.web.links;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A bucket of tokens for each name, for the names seen last; a full one lasts a minute. */
final class Buckets {

    private static final int MOST_NAMES = 50_000;
    private static final double MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final int perMinute;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_NAMES;
                }
            };

    private record Bucket(double tokens, long at) {}

    Buckets(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    /** Takes a token; false if there is none left. */
    synchronized boolean admits(String name) {
        long now = nanoTime.getAsLong();
        Bucket before = buckets.getOrDefault(name, new Bucket(perMinute, now));
        double refill = (now - before.at) / MINUTE * perMinute;
        double tokens = Math.min(perMinute, before.tokens + refill);
        boolean admitted = tokens >= 1;
        buckets.put(name, new Bucket(admitted ? tokens - 1 : tokens, now));
        return admitted;
    }
}
