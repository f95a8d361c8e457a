package io.veilbot.integrations.traffic;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What was counted of that which a counter still shows.
 *
 * @param byDay bytes by the UTC day on which they were counted
 */
record Seen(Map<LocalDate, Long> byDay) {

    static final Seen NOTHING = new Seen(Map.of());

    private static final int WINDOW_DAYS = 30;

    Seen {
        byDay = Map.copyOf(byDay);
    }

    /**
     * A counter read.
     *
     * @param more bytes that were not counted before
     * @param seen afterwards
     */
    record Reading(long more, Seen seen) {}

    /** What the counter showed last; days that are out of sight by now may be part of it. */
    long shown() {
        return sum(byDay);
    }

    Reading read(long counter, Counting counting, LocalDate today) {
        return switch (counting) {
            case SINCE_RESTART -> sinceRestart(counter);
            case LAST_30_DAYS -> lately(counter, today);
        };
    }

    /** A counter that shows less than it did was set to nothing, and all it shows is new. */
    private Reading sinceRestart(long counter) {
        long before = shown();
        return new Reading(
                counter < before ? counter : counter - before,
                new Seen(Map.of(LocalDate.EPOCH, counter)));
    }

    /**
     * Of the day that is dropping out of sight just now any part may still be shown. It counts as
     * shown until it is wholly gone: what flowed is found a day late rather than counted twice.
     */
    private Reading lately(long counter, LocalDate today) {
        LocalDate leaving = today.minusDays(WINDOW_DAYS);
        NavigableMap<LocalDate, Long> shown = new TreeMap<>(byDay).tailMap(leaving, true);
        if (isFarBelow(sum(shown.tailMap(leaving, false)), counter)) {
            return NOTHING.plus(counter, today);
        }
        return new Seen(shown).plus(Math.max(0, counter - sum(shown)), today);
    }

    /** Such a figure is an estimate that wavers; only one that lost its memory halves. */
    private static boolean isFarBelow(long certain, long counter) {
        return counter < certain / 2;
    }

    private Reading plus(long more, LocalDate today) {
        if (more == 0) {
            return new Reading(0, this);
        }
        var days = new TreeMap<>(byDay);
        days.merge(today, more, Math::addExact);
        return new Reading(more, new Seen(days));
    }

    private static long sum(Map<LocalDate, Long> days) {
        return days.values().stream().reduce(0L, Math::addExact);
    }
}
