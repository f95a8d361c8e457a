package io.veilbot.integrations.work;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each worker of one crew does all day: take a piece of work, do it, take the next. */
final class Crew {

    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);
    private static final Duration LONGEST_NAP = Duration.ofMinutes(1);

    private final Map<String, Job<?>> jobs;
    private final Semaphore bell;
    private final Leases leases;
    private final Bench bench;
    private final Duration poll;
    private final String node;
    private final AtomicLong claims = new AtomicLong();

    /**
     * @param jobs by kind
     * @param node tells this process's leases from others'
     */
    Crew(
            Map<String, Job<?>> jobs,
            Semaphore bell,
            Leases leases,
            Bench bench,
            Duration poll,
            String node) {
        this.jobs = Map.copyOf(jobs);
        this.bell = bell;
        this.leases = leases;
        this.bench = bench;
        this.poll = poll;
        this.node = node;
    }

    /**
     * @param first one worker looks for work that nobody rang for; the others only listen
     */
    void work(boolean first, BooleanSupplier open) {
        Duration nap = first ? poll : LONGEST_NAP;
        while (open.getAsBoolean()) {
            try {
                if (!workOnce()) {
                    var _ = Bells.await(bell, nap);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("worker could not take or settle work; it tries again", e);
                pause();
            }
        }
    }

    /**
     * @return whether there was something to do
     */
    boolean workOnce() {
        String owner = node + "/" + claims.incrementAndGet();
        Optional<Work> work = leases.claim(jobs.keySet(), owner);
        work.ifPresent(this::run);
        return work.isPresent();
    }

    private void run(Work work) {
        bell.release();
        Job<?> job = jobs.get(work.kind());
        if (job != null) {
            bench.run(job, work);
        }
    }

    private void pause() {
        try {
            Thread.sleep(poll);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
