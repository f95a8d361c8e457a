package io.veilbot.benchmarks;

import java.util.Collection;
import java.util.stream.LongStream;

/** How long single operations took, in nanoseconds, shortest first. */
final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    static Latencies of(LongStream nanos) {
        return new Latencies(nanos.sorted().toArray());
    }

    /** All of them as if measured together. */
    static Latencies together(Collection<Latencies> parts) {
        return of(parts.stream().flatMapToLong(part -> LongStream.of(part.sorted)));
    }

    int count() {
        return sorted.length;
    }

    /**
     * The shortest time that so many percent of the operations did not exceed (nearest rank).
     *
     * @param percent above 0, at most 100
     * @return milliseconds; 0 if nothing was measured
     */
    double percentile(double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("percent lies above 0 and up to 100");
        }
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / NANOS_PER_MILLI;
    }
}
