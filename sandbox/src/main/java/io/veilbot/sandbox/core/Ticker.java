package io.veilbot.sandbox.core;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets every stand-in look at the clock a few times a second, and at once when woken. */
public final class Ticker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Ticker.class);
    private static final Duration PACE = Duration.ofMillis(200);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final List<StandIn> standIns;
    private final Semaphore wake = new Semaphore(0);
    private @Nullable Thread thread;

    public Ticker(List<StandIn> standIns) {
        this.standIns = List.copyOf(standIns);
    }

    public void start() {
        thread = Thread.ofVirtual().name("sandbox-ticker").start(this::run);
    }

    public void wake() {
        wake.release();
    }

    private void run() {
        try {
            while (true) {
                standIns.forEach(Ticker::tick);
                if (wake.tryAcquire(PACE.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One broken stand-in must not stop the others' time. */
    private static void tick(StandIn standIn) {
        try {
            standIn.tick();
        } catch (RuntimeException e) {
            log.error("The {} stand-in failed to keep up with the clock", standIn.name(), e);
        }
    }

    @Override
    public void close() {
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            if (!thread.join(LAST_WORDS)) {
                log.warn("The ticker is still busy; the sandbox closes without it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
