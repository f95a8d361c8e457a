package io.veilbot.bot.card;

import io.veilbot.api.people.CustomerId;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * One at a time at a chat: what its person does and what the shop tells by itself take turns, so
 * that neither draws over what the other has just shown. Within this process; a second one that
 * tells people while this one listens may still do so.
 */
public final class Turns {
    /** Far more than chats are busy at once: two that share a lock hardly ever meet. */
    private static final int LOCKS = 1_024;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    /** Waits for its turn, however long that is. */
    public void take(CustomerId customer, Runnable work) {
        ReentrantLock lock = of(customer);
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /** False if its turn did not come in this time, and nothing was done. */
    public boolean takeWithin(Duration patience, CustomerId customer, Runnable work) {
        ReentrantLock lock = of(customer);
        if (!isHad(lock, patience)) {
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private static boolean isHad(ReentrantLock lock, Duration patience) {
        try {
            return lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ReentrantLock of(CustomerId customer) {
        return locks[Math.floorMod(customer.hashCode(), LOCKS)];
    }
}
