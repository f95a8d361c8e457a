package io.veilbot.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Callers who keep a pace together, whether or not the shop does. An operation lasts from when it
 * was due, so that waiting for a caller counts as well.
 */
final class SteadyLoad {

    private final long apart;
    private final long all;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    private SteadyLoad(int perSecond, Duration time) {
        apart = TimeUnit.SECONDS.toNanos(1) / perSecond;
        all = perSecond * time.toSeconds();
    }

    static Run run(Work work, int callers, int perSecond, Duration time) throws SQLException {
        var load = new SteadyLoad(perSecond, time);
        var opened = new ArrayList<Work.Caller>();
        try {
            for (int i = 0; i < callers; i++) {
                opened.add(work.caller());
            }
            return load.run(opened);
        } finally {
            for (Work.Caller caller : opened) {
                caller.close();
            }
        }
    }

    private Run run(Iterable<Work.Caller> callers) {
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.forEach(caller -> threads.execute(() -> work(caller, start)));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Run(
                Latencies.of(nanos.stream().mapToLong(Long::longValue)), failed.get(), seconds, 0);
    }

    private void work(Work.Caller caller, long start) {
        for (long number = next.getAndIncrement(); number < all; number = next.getAndIncrement()) {
            long due = start + number * apart;
            LockSupport.parkNanos(due - System.nanoTime());
            once(caller, due);
        }
    }

    private void once(Work.Caller caller, long due) {
        try {
            caller.once();
            nanos.add(System.nanoTime() - due);
        } catch (RuntimeException | SQLException e) {
            failed.incrementAndGet();
        }
    }
}
