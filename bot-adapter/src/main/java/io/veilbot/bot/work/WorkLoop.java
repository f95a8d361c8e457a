package io.veilbot.bot.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Claims work and does it on virtual threads, so many at once. Looks again when woken, and four
 * times a second; never ends because of an exception.
 */
public final class WorkLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    private final String name;
    private final Source source;
    private final Semaphore free;
    private final Semaphore bell = new Semaphore(0);
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;
    private volatile Thread loop = Thread.currentThread();

    /** Where work comes from. */
    public interface Source {
        /** At most so many pieces, each leased to the caller. */
        List<Runnable> claim(int max);
    }

    public WorkLoop(String name, int slots, Source source) {
        this.name = name;
        this.source = source;
        this.free = new Semaphore(slots);
    }

    /** There is something new: look at once. */
    public void wake() {
        bell.release();
    }

    @Override
    public void start() {
        running = true;
        loop = Thread.ofVirtual().name(name).start(this::run);
    }

    /** Waits for what is under way. An interrupt would tear database connections apart. */
    @Override
    public void stop() {
        running = false;
        wake();
        try {
            loop.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hands.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        int failures = 0;
        Duration wait = Duration.ZERO;
        while (running && rested(wait)) {
            try {
                wait = round() ? Duration.ZERO : IDLE;
                failures = 0;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failures++;
                LOG.warn("{} could not claim work, failure {} in a row", name, failures, e);
                wait = BACKOFF.after(failures);
            }
        }
    }

    /** True if there may be more to do and hands to do it. */
    private boolean round() throws InterruptedException {
        int max = free.availablePermits();
        if (max == 0) {
            return false;
        }
        List<Runnable> pieces = source.claim(max);
        for (Runnable piece : pieces) {
            free.acquire();
            hands.execute(() -> work(piece));
        }
        return pieces.size() == max;
    }

    private void work(Runnable piece) {
        try {
            piece.run();
        } catch (RuntimeException e) {
            // The lease runs out and the piece is claimed again.
            LOG.error("{} failed a piece of work", name, e);
        } finally {
            free.release();
            wake();
        }
    }

    /** False if it was told to end instead. */
    private boolean rested(Duration wait) {
        try {
            if (bell.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
            return running;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
