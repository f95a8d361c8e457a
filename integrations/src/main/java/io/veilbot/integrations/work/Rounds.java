package io.veilbot.integrations.work;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Round after round of one thing, from start to stop. Real time: the shop's may jump. */
public final class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** Often enough that a new server is seen at once; a round in which nothing is due is cheap. */
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final String name;
    private final Round round;
    private final boolean enabled;
    private volatile @Nullable Thread thread;

    /** What is done again and again. */
    @FunctionalInterface
    public interface Round {
        void go() throws InterruptedException;
    }

    /**
     * @param enabled whether this process does the work of the outside
     */
    public Rounds(String name, Round round, boolean enabled) {
        this.name = name;
        this.round = round;
        this.enabled = enabled;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            Thread fresh = Thread.ofVirtual().name(name).unstarted(this::rounds);
            thread = fresh;
            fresh.start();
        }
    }

    private void rounds() {
        while (thread != null) {
            try {
                round.go();
                Thread.sleep(BETWEEN);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (thread == null) {
                    return;
                }
                LOG.warn("{} failed; the next round tries again", name, e);
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
