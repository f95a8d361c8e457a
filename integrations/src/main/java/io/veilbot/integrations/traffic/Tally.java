package io.veilbot.integrations.traffic;

import io.veilbot.api.access.Allowance;
import java.time.LocalDate;

/**
 * What flowed through all keys of a subscription, beside what the shop was told of it last.
 *
 * @param used bytes
 * @param limit of what may flow altogether
 */
record Tally(long used, Allowance limit, Told told) {

    /**
     * @param used bytes
     * @param metered those of them that count against the limit
     * @param day in UTC
     * @param free whether there was no limit then
     */
    record Told(long used, long metered, LocalDate day, boolean free) {}

    /** How much of the limit is used, as far as the shop does anything about it. */
    private enum Mark {
        LITTLE,
        MOST,
        ALL
    }

    /** A new day, another mark, or a limit that came or went: nothing else is worth a word. */
    boolean isNews(LocalDate today) {
        return used > told.used
                && (today.isAfter(told.day)
                        || limit.unlimited() != told.free
                        || mark(metered()).compareTo(mark(told.metered)) > 0);
    }

    /** Once it is told. */
    Told toldOn(LocalDate day) {
        return new Told(used, metered(), day, limit.unlimited());
    }

    /** What flows while there is no limit, or while one comes or goes, counts against none. */
    long metered() {
        boolean free = told.free || limit.unlimited();
        return told.metered + (free ? 0 : used - told.used);
    }

    private Mark mark(long metered) {
        if (limit.unlimited() || metered == 0) {
            return Mark.LITTLE;
        }
        if (metered >= limit.bytes()) {
            return Mark.ALL;
        }
        return metered >= limit.bytes() - limit.bytes() / 5 ? Mark.MOST : Mark.LITTLE;
    }
}
