package io.veilbot.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Lets callers, each a virtual thread, work for a while. */
final class Load {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Load() {}

    static Run run(Work work, int callers, Duration time)
            throws InterruptedException, SQLException {
        var opened = new ArrayList<Work.Caller>();
        try {
            for (int i = 0; i < Math.min(callers, work.atMost()); i++) {
                opened.add(work.caller());
            }
            return run(opened, time);
        } finally {
            for (Work.Caller caller : opened) {
                caller.close();
            }
        }
    }

    private static Run run(List<Work.Caller> callers, Duration time) throws InterruptedException {
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        var tallies = new ArrayList<Future<Tally>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Work.Caller caller : callers) {
                tallies.add(threads.submit(() -> Tally.of(caller, start + time.toNanos())));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuMillis = (SYSTEM.getProcessCpuTime() - cpu) / 1e6;
        var nanos = LongStream.builder();
        long failed = 0;
        for (Future<Tally> tally : tallies) {
            LongStream.of(result(tally).nanos()).forEach(nanos);
            failed += result(tally).failed();
        }
        return new Run(Latencies.of(nanos.build()), failed, seconds, cpuMillis);
    }

    private static Tally result(Future<Tally> tally) throws InterruptedException {
        try {
            return tally.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller could not go on", e.getCause());
        }
    }
}
