package io.veilbot.integrations.work;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes workers of this process. A lost ring costs a poll interval, never work.
 *
 * <p>One ring wakes one worker; whoever then finds work rings for the next, so a burst wakes all
 * and a single order does not.
 */
public final class Bells {

    private final Map<String, Bell> bells = new ConcurrentHashMap<>();

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
        Bell bell = bells.get(kind);
        if (bell != null) {
            bell.ring();
        }
    }

    void ringAll() {
        bells.values().stream().distinct().forEach(Bell::ring);
    }

    /** All these kinds ring one bell. */
    Bell hang(Iterable<String> kinds) {
        var bell = new Bell();
        kinds.forEach(kind -> bells.put(kind, bell));
        return bell;
    }
}
