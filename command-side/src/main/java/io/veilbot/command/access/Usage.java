package io.veilbot.command.access;

import io.veilbot.api.access.Allowance;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What has flowed, as it was stored last.
 *
 * @param used bytes since the subscription was opened
 * @param metered those of them that count against the allowance
 * @param day in UTC, when it was stored
 * @param free whether there was no limit then
 */
record Usage(long used, long metered, LocalDate day, boolean free) {

    static final Usage NONE = new Usage(0, 0, LocalDate.MIN, false);

    /** When it is said that most is used. */
    private static final int WARNING_PERCENT = 80;

    static Usage stored(long used, long metered, Instant at, boolean free) {
        return new Usage(used, metered, dayOf(at), free);
    }

    /** A later figure. What flowed while a limit came or went is in doubt, and is not counted. */
    Usage upTo(long usedNow, Instant now, boolean freeNow) {
        long counted = free || freeNow ? 0 : usedNow - used;
        return new Usage(usedNow, metered + counted, dayOf(now), freeNow);
    }

    /** Once a day is enough, but whatever begins or ends to be counted needs a figure between. */
    boolean isWorthStoringAfter(Usage earlier) {
        return used > earlier.used && (day.isAfter(earlier.day) || free != earlier.free);
    }

    /** Nothing used is nothing used up, even of nothing. */
    boolean exhausts(Allowance limit) {
        return !limit.unlimited() && metered > 0 && metered >= limit.bytes();
    }

    boolean isMostOf(Allowance limit) {
        return !limit.unlimited() && metered > 0 && percentOf(limit) >= WARNING_PERCENT;
    }

    /**
     * @param limit a number of bytes above zero
     */
    int percentOf(Allowance limit) {
        return BigInteger.valueOf(metered)
                .multiply(BigInteger.valueOf(100))
                .divide(BigInteger.valueOf(limit.bytes()))
                .intValueExact();
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
