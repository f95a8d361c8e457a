package io.veilbot.app.rebuild;

import io.veilbot.api.ops.ReadModels;
import io.veilbot.projections.Projection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** Watches over the read models from any process that reaches the database. */
final class StoredReadModels implements ReadModels, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StoredReadModels.class);
    private static final Duration FAREWELL = Duration.ofSeconds(10);
    private static final int LONGEST_ERROR = 500;

    private final List<Projection> projections;
    private final RebuildLog log;
    private final Statuses statuses;
    private final RebuilderFactory rebuilders;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** Makes a rebuilder that stops when asked to. */
    interface RebuilderFactory {
        Rebuilder stoppingWhen(java.util.function.BooleanSupplier stopping);
    }

    StoredReadModels(
            List<Projection> projections,
            RebuildLog log,
            Statuses statuses,
            RebuilderFactory rebuilders) {
        this.projections = List.copyOf(projections);
        this.log = log;
        this.statuses = statuses;
        this.rebuilders = rebuilders;
    }

    @Override
    public List<Status> status() {
        return statuses.read();
    }

    @Override
    public void catchUp(Duration atMost) {
        statuses.catchUp(atMost);
    }

    @Override
    public boolean rebuild(String name, String startedBy) {
        return begin(name, startedBy, true);
    }

    @Override
    public boolean compare(String name, String startedBy) {
        return begin(name, startedBy, false);
    }

    private boolean begin(String name, String startedBy, boolean swaps) {
        Projection projection =
                projections.stream()
                        .filter(known -> known.group().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no read model " + name));
        Optional<Long> id = log.begin(name, startedBy);
        id.ifPresent(begun -> start(begun, projection, swaps));
        return id.isPresent();
    }

    private void start(long id, Projection projection, boolean swaps) {
        Thread thread =
                Thread.ofVirtual()
                        .name("rebuild " + projection.group())
                        .unstarted(() -> run(id, projection, swaps));
        running.add(thread);
        thread.start();
    }

    private void run(long id, Projection projection, boolean swaps) {
        try {
            rebuilders.stoppingWhen(() -> stopping).run(id, projection, swaps);
            LOG.info("{} {}", swaps ? "rebuilt" : "compared", projection.group());
        } catch (RuntimeException e) {
            LOG.error("rebuild of {} failed", projection.group(), e);
            log.fail(id, sentence(e));
        } finally {
            running.remove(Thread.currentThread());
        }
    }

    private static String sentence(RuntimeException e) {
        String text = e.getClass().getSimpleName() + ": " + e.getMessage();
        return text.substring(0, Math.min(LONGEST_ERROR, text.length()));
    }

    /** A rebuild that is stopped leaves the live rows as they were. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        for (Thread thread : running) {
            thread.join(FAREWELL);
        }
    }
}
