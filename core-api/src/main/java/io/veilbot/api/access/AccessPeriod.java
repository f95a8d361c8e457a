package io.veilbot.api.access;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How long access lasts.
 *
 * @param count how many units; 0 for a grant of traffic alone
 * @param unit days of 24 hours, or calendar months in UTC
 */
public record AccessPeriod(int count, Unit unit) {

    /** What is counted. */
    public enum Unit {
        DAYS,
        MONTHS
    }

    public AccessPeriod {
        if (count < 0 || count > 3_650) {
            throw new IllegalArgumentException("a period is 0 to 3650 units");
        }
    }

    public static AccessPeriod days(int count) {
        return new AccessPeriod(count, Unit.DAYS);
    }

    public static AccessPeriod months(int count) {
        return new AccessPeriod(count, Unit.MONTHS);
    }

    /** How many days it has, if every month is a long one. */
    public int mostDays() {
        return switch (unit) {
            case DAYS -> count;
            case MONTHS -> Math.multiplyExact(count, 31);
        };
    }

    /**
     * The end of this period when it starts then; the 31st plus a month is the last of the month.
     */
    public Instant after(Instant start) {
        var at = start.atZone(ZoneOffset.UTC);
        return switch (unit) {
            case DAYS -> at.plusDays(count).toInstant();
            case MONTHS -> at.plusMonths(count).toInstant();
        };
    }
}
