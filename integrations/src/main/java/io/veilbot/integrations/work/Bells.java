package io.veilbot.integrations.work;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes workers of this process. A lost ring costs a poll interval, never work.
 *
 * <p>One ring wakes one worker; whoever then finds work rings for the next, so a burst wakes all
 * and a single order does not.
 */
public final class Bells {

    private static final int MOST_RINGS = 64;

    private final Map<String, Semaphore> bells = new ConcurrentHashMap<>();

    /** Rings once the running transaction has committed; at once if there is none. */
    void ringAfterCommit(String kind) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring(kind);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        ring(kind);
                    }
                });
    }

    void ring(String kind) {
        Semaphore bell = bells.get(kind);
        if (bell != null && bell.availablePermits() < MOST_RINGS) {
            bell.release();
        }
    }

    void ringAll() {
        bells.keySet().forEach(this::ring);
    }

    /** All these kinds ring one bell. */
    Semaphore hang(Iterable<String> kinds) {
        var bell = new Semaphore(0);
        kinds.forEach(kind -> bells.put(kind, bell));
        return bell;
    }

    /**
     * @return whether somebody rang
     */
    static boolean await(Semaphore bell, Duration longest) throws InterruptedException {
        return bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
