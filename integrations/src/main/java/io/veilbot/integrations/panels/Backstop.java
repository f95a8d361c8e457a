package io.veilbot.integrations.panels;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import io.veilbot.integrations.panels.KeyLimits.Wished;
import io.veilbot.integrations.panels.KeyTraffic.Flow;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * How much a panel is told to let through a key. The shop cuts off by itself, with a grace, by
 * suspending the key. A panel knows no grace, measures by its own counter, and sees one key where
 * the shop sees a subscription; so its limit must never be reached before the shop has decided. It
 * is there for days on which the shop cannot decide, being down or unable to read. In bytes:
 *
 * <pre>
 *   what the counter of the key shows already
 * + what is left of the allowance
 * + what a fast line carries until the shop has cut off
 * </pre>
 *
 * <p>The first part makes a key that is issued anew begin at zero, and lets what flowed before a
 * limit began (free, or through the same key in earlier months) be. The second is the whole rest
 * for each key of a subscription, since any of them may carry it all. The third is the grace and
 * two intervals of the collector: a reading is late by one when the key is limited and by one more
 * when all is used up. Whatever was not read yet is missing from the first part and not yet taken
 * off the second. A shop that is silent loses no more than a grace may cost anyway.
 */
public final class Backstop {

    /** Bytes per second: 100 Mbit/s, more than a person keeps up for a day. */
    private static final long LINE = 12_500_000;

    /** Three of them are no overflow, and no counter ever gets there. */
    private static final long MOST = Long.MAX_VALUE / 4;

    private final KeyLimits limits;
    private final KeyTraffic traffic;
    private final long slack;

    /**
     * @param grace how long access goes on after the allowance is used up
     * @param every between two readings of a panel's counters
     */
    public Backstop(KeyLimits limits, KeyTraffic traffic, Duration grace, Duration every) {
        this.limits = limits;
        this.traffic = traffic;
        this.slack = Math.multiplyExact(LINE, grace.plus(every.multipliedBy(2)).toSeconds());
    }

    /** Empty if the key is still as it was when it was asked for. */
    public Optional<Allowance> of(KeyId key) {
        return limits.find(key).map(wished -> behind(key, wished));
    }

    /**
     * @param asked counts unless something else was wished since
     */
    public Allowance of(KeyId key, Allowance asked) {
        return of(key).orElseGet(() -> behind(key, new Wished(false, asked)));
    }

    /**
     * How many devices a panel is told to let a key serve; 0 is no limit.
     *
     * @param asked counts unless something else was wished since
     */
    public int devices(KeyId key, int asked) {
        return limits.devices(key).orElse(asked);
    }

    private Allowance behind(KeyId key, Wished wished) {
        if (wished.suspended()) {
            return KeyLimits.NOTHING;
        }
        return wished.limit().unlimited()
                ? Allowance.UNLIMITED
                : behind(traffic.of(key), wished.limit().bytes());
    }

    private Allowance behind(Flow flow, long bytes) {
        long left = Math.max(0, bytes - flow.metered());
        return Allowance.ofBytes(
                LongStream.of(flow.shown(), left, slack).map(part -> Math.min(part, MOST)).sum());
    }
}
