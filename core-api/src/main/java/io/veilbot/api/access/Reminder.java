package io.veilbot.api.access;

import java.time.Duration;

/** What is said before the end, and how long before it. */
public enum Reminder {
    THREE_DAYS(Duration.ofDays(3)),
    ONE_DAY(Duration.ofDays(1)),
    TWO_HOURS(Duration.ofHours(2));

    private final Duration before;

    Reminder(Duration before) {
        this.before = before;
    }

    /** How long before the end it is said. */
    public Duration before() {
        return before;
    }
}
