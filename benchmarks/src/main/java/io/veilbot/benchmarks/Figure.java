package io.veilbot.benchmarks;

import java.util.Collection;

/**
 * What came out for one kind of work with so many callers.
 *
 * @param perSecond median of the runs; inserts for L1, commands for the others
 * @param p50 milliseconds of one operation: an insert, or a create with its confirm
 * @param p99 likewise
 * @param worst likewise
 * @param measured operations
 * @param failed operations
 * @param cpuMillis of this process for each operation; 0 where nothing was measured
 */
record Figure(
        String work,
        int callers,
        double perSecond,
        double p50,
        double p99,
        double worst,
        int measured,
        long failed,
        double cpuMillis) {

    /**
     * @param weight how many inserts or commands one operation is
     */
    static Figure of(String work, int callers, int weight, Collection<Run> runs) {
        var all = Latencies.together(runs.stream().map(Run::latencies).toList());
        double cpu = runs.stream().mapToDouble(Run::cpuMillis).sum();
        return new Figure(
                work,
                callers,
                weight * Median.of(runs.stream().mapToDouble(Run::perSecond).toArray()),
                all.percentile(50),
                all.percentile(99),
                all.percentile(100),
                all.count(),
                runs.stream().mapToLong(Run::failed).sum(),
                all.count() == 0 ? 0 : cpu / all.count());
    }
}
