package io.veilbot.integrations.inbox;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A bucket of tokens per source address, for the addresses seen last. */
final class RateLimit {

    private static final int MOST_ADDRESSES = 10_000;

    private final InboxSettings settings;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_ADDRESSES;
                }
            };

    RateLimit(InboxSettings settings, TimeMeter time) {
        this.settings = settings;
        this.time = time;
    }

    /** Takes a token; false if there is none left. */
    boolean admits(String address) {
        return bucket(address).tryConsume(1);
    }

    private synchronized Bucket bucket(String address) {
        return buckets.computeIfAbsent(address, _ -> full());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst())
                                .refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
