package io.veilbot.app.vault;

import io.veilbot.api.people.CustomerId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Unwrapped keys for less than a minute: so long another node may still read what was erased. */
final class KeyCache {

    private static final int LIMIT = 10_000;
    private static final long LIFE = Duration.ofSeconds(50).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<CustomerId, Held> keys = new LinkedHashMap<>();

    private record Held(CustomerKey key, long until) {}

    Optional<CustomerKey> get(CustomerId owner) {
        lock.lock();
        try {
            Held held = keys.get(owner);
            return held == null || held.until() - System.nanoTime() < 0
                    ? Optional.empty()
                    : Optional.of(held.key());
        } finally {
            lock.unlock();
        }
    }

    void put(CustomerId owner, CustomerKey key) {
        lock.lock();
        try {
            keys.remove(owner);
            keys.put(owner, new Held(key, System.nanoTime() + LIFE));
            if (keys.size() > LIMIT) {
                keys.remove(keys.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    void forget(CustomerId owner) {
        lock.lock();
        try {
            keys.remove(owner);
        } finally {
            lock.unlock();
        }
    }
}
