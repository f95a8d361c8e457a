package io.veilbot.app.audit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every second of real time whether the next checkpoint is due. */
final class CheckpointRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRounds.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final long events;
    private final Duration every;
    private final boolean enabled;
    private volatile @Nullable Thread thread;

    /**
     * @param events after so many a checkpoint is due
     * @param every after so long one is due, if anything happened
     * @param enabled whether this process works for the shop
     */
    CheckpointRounds(
            Ledger ledger, Checkpoints checkpoints, long events, Duration every, boolean enabled) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.events = events;
        this.every = every;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        Thread fresh = Thread.ofVirtual().name("checkpoints").unstarted(this::rounds);
        thread = fresh;
        fresh.start();
    }

    private void rounds() {
        while (thread != null) {
            try {
                checkpoints.keepUp(ledger.head(), events, every);
                Thread.sleep(BETWEEN);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("no checkpoint could be made; the next round tries again", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }
}
