package io.veilbot.integrations.work;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where one try of one piece of work happens: effect, report, settle, each told to listeners. */
public final class Bench {

    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);

    private final Leases leases;
    private final Backoff backoff;
    private final List<WorkListener> listeners;
    private final Set<Work> running = ConcurrentHashMap.newKeySet();

    public Bench(Leases leases, Backoff backoff, List<WorkListener> listeners) {
        this.leases = leases;
        this.backoff = backoff;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Does it once. An accident is logged and tried again, for ever: nothing is given up silently.
     */
    public void run(Job<?> job, Work work) {
        running.add(work);
        try {
            Next next = attempt(job, work);
            leases.settle(work, next);
            listeners.forEach(listener -> listener.settled(work, next));
            tell(work, next);
        } finally {
            running.remove(work);
        }
    }

    private Next attempt(Job<?> job, Work work) {
        try {
            return steps(job, work);
        } catch (RuntimeException e) {
            LOG.error("{} failed at attempt {}", work.id(), work.attempt(), e);
            return new Next.Again(
                    backoff.nextTry(work.attempt()), "failed:" + e.getClass().getSimpleName());
        }
    }

    private <R> Next steps(Job<R> job, Work work) {
        listeners.forEach(listener -> listener.beforeEffect(work));
        R result = job.perform(work);
        listeners.forEach(listener -> listener.afterEffect(work));
        Next next = job.report(work, result);
        listeners.forEach(listener -> listener.afterReport(work));
        return next;
    }

    private static void tell(Work work, Next next) {
        switch (next) {
            case Next.Finished(String note) -> LOG.debug("{} finished: {}", work.id(), note);
            case Next.Again(_, String why) ->
                    LOG.debug(
                            "{} comes again after attempt {}: {}", work.id(), work.attempt(), why);
            case Next.GiveUp(String why) -> LOG.error("{} was given up: {}", work.id(), why);
        }
    }

    /** Keeps the leases of everything that is being worked on. */
    void renewLeases() {
        running.forEach(leases::renew);
    }
}
