package io.veilbot.web.links;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A bucket of tokens for each name, for the names seen last; a full one lasts a minute. */
final class Buckets {

    private static final int MOST_NAMES = 50_000;

    private final int perMinute;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_NAMES;
                }
            };

    Buckets(int perMinute, TimeMeter time) {
        this.perMinute = perMinute;
        this.time = time;
    }

    /** Takes a token; false if there is none left. */
    boolean admits(String name) {
        return bucket(name).tryConsume(1);
    }

    private synchronized Bucket bucket(String name) {
        return buckets.computeIfAbsent(name, _ -> full());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
