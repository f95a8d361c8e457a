package io.veilbot.app.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Follows the clock that a person moves in the sandbox: real time plus an offset that only grows,
 * and is negative while a fresh shop's past is being played. The shop learns of a move within
 * milliseconds, by a long poll.
 */
final class LinkedClock extends Clock implements AutoCloseable {

    private final SandboxClient sandbox;
    private final Clock real = Clock.systemUTC();
    private final Thread follower;
    private volatile Duration offset = Duration.ZERO;
    private volatile long version;

    LinkedClock(SandboxClient sandbox) throws InterruptedException {
        this.sandbox = sandbox;
        take(sandbox.get("/sandbox/clock"));
        this.follower = Thread.ofVirtual().name("sandbox-clock").start(this::follow);
    }

    private void follow() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                take(sandbox.get("/sandbox/clock?timeout=25&after=" + version));
            } catch (UncheckedIOException e) {
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** An answer that was overtaken by another is old news. */
    private synchronized void take(JsonNode answer) {
        if (answer.path("version").asLong() >= version) {
            offset = Duration.ofMillis(answer.path("offsetMillis").asLong());
            version = answer.path("version").asLong();
        }
    }

    /**
     * Lets a clock that nobody has moved begin in the past.
     *
     * @return false if it was moved already
     */
    boolean beginBehind(Duration by) throws InterruptedException {
        var answer = sandbox.post("/sandbox/clock", Map.of("behind", by.toString()));
        answer.ifPresent(this::take);
        return answer.isPresent();
    }

    /** How far behind real time it is; nothing or less when it has caught up. */
    Duration behind() {
        return offset.negated();
    }

    /** Lets time pass until it is only so far behind; does nothing if it is already. */
    void catchUp(Duration left) throws InterruptedException {
        Duration by = behind().minus(left);
        if (by.isPositive()) {
            sandbox.post("/sandbox/clock", Map.of("advance", by.toString())).ifPresent(this::take);
        }
    }

    /** The stand-ins are away; a pause keeps this from spinning. */
    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(250));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(ZoneOffset.UTC)) {
            return this;
        }
        throw new IllegalArgumentException("the shop counts in UTC");
    }

    @Override
    public void close() {
        follower.interrupt();
    }
}
