package io.veilbot.integrations.call;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * So many calls a second to one place and no more, whoever in this process makes them. Who comes
 * too soon waits for a turn.
 */
public final class CallPace {

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perSecond;
    private final TimeMeter time;

    /**
     * @param perSecond calls to one place, for long; as many at once
     */
    public CallPace(int perSecond) {
        this(perSecond, TimeMeter.SYSTEM_NANOTIME);
    }

    CallPace(int perSecond, TimeMeter time) {
        this.perSecond = perSecond;
        this.time = time;
    }

    /**
     * Waits for a turn at a place.
     *
     * @return false at once if the turn would come only after {@code patience}
     */
    public boolean await(String place, Duration patience) {
        return buckets.computeIfAbsent(place, _ -> bucket())
                .asBlocking()
                .tryConsumeUninterruptibly(1, patience);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
