package io.veilbot.app.panels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Moves when told to, and by so much each time one looks. */
final class HandClock extends Clock {

    private final Duration eachLook;
    private Instant now = Instant.EPOCH;

    HandClock(Duration eachLook) {
        this.eachLook = eachLook;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized Instant instant() {
        now = now.plus(eachLook);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
