package io.veilbot.integrations.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one worker of a crew. Rings nobody is free to hear are kept, but not many. */
final class Bell {

    private static final int MOST_KEPT = 16;

    private final Semaphore rings = new Semaphore(0);

    void ring() {
        if (rings.availablePermits() < MOST_KEPT) {
            rings.release();
        }
    }

    /**
     * @return whether somebody rang
     */
    boolean await(Duration longest) throws InterruptedException {
        return rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
