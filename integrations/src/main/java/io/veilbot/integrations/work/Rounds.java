package io.veilbot.integrations.panels;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Round after round of health checks, from start to stop. Real time: the shop's may jump. */
public final class HealthRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HealthRounds.class);

    /** Often enough that a new server is checked at once; a round without a due panel is cheap. */
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final HealthCheck check;
    private final boolean enabled;
    private volatile @Nullable Thread thread;

    /**
     * @param enabled whether this process does the work of the outside
     */
    public HealthRounds(HealthCheck check, boolean enabled) {
        this.check = check;
        this.enabled = enabled;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            Thread fresh = Thread.ofVirtual().name("health-rounds").unstarted(this::rounds);
            thread = fresh;
            fresh.start();
        }
    }

    private void rounds() {
        while (thread != null) {
            try {
                check.round();
                Thread.sleep(BETWEEN);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (thread == null) {
                    return;
                }
                LOG.warn("no round of health checks; the next one tries again", e);
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
    public synchronized void stop() {
        Thread running = thread;
        if (running != null) {
            thread = null;
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
