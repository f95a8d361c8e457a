package io.veilbot.sandbox.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Real time plus an offset that only grows, so that a month can pass in a second. It may begin in
 * the past, so that what is made then has happened by now.
 */
public final class SandboxClock extends Clock {

    /**
     * @param offset how far ahead of real time; negative when behind
     * @param version counts the jumps
     */
    public record Reading(Duration offset, long version) {}

    private final Clock real;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition jumped = lock.newCondition();
    private volatile Reading reading = new Reading(Duration.ZERO, 0);

    public SandboxClock(Clock real) {
        this.real = real;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(reading.offset());
    }

    /** The time on the wall, without the jumps. */
    public Instant wall() {
        return real.instant();
    }

    public Reading reading() {
        return reading;
    }

    void jump(Duration by) {
        lock.lock();
        try {
            reading = new Reading(reading.offset().plus(by), reading.version() + 1);
            jumped.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The first reading of a later version than {@code after}, or the current one at the time-out.
     */
    public Reading await(long after, Duration timeout) throws InterruptedException {
        long nanos = timeout.toNanos();
        lock.lock();
        try {
            while (reading.version() <= after && nanos > 0) {
                nanos = jumped.awaitNanos(nanos);
            }
            return reading;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The sandbox lives in UTC; a clock of another zone shows the same instants. */
    @Override
    public Clock withZone(ZoneId zone) {
        SandboxClock self = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return self.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return self.withZone(other);
            }
        };
    }
}
