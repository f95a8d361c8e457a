package io.veilbot.benchmarks.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens when: one thing after another, and the clock goes from each to the next. */
final class Agenda {

    private record Entry(Instant at, long number, Runnable deed) {}

    private final SimulatedClock clock;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private long count;

    Agenda(SimulatedClock clock) {
        this.clock = clock;
    }

    void at(Instant moment, Runnable deed) {
        entries.add(new Entry(moment, count++, deed));
    }

    void after(Duration delay, Runnable deed) {
        at(clock.instant().plus(delay), deed);
    }

    /** How much was ever put on it. */
    long count() {
        return count;
    }

    /** Everything that is due until then, and whatever follows from it until then. */
    void runUntil(Instant end) {
        for (Entry next = entries.peek();
                next != null && !next.at().isAfter(end);
                next = entries.peek()) {
            entries.remove();
            clock.moveTo(next.at());
            next.deed().run();
        }
        clock.moveTo(end);
    }
}
