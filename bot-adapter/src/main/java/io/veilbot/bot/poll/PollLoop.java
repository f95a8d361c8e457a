package io.veilbot.bot.poll;

import io.veilbot.bot.work.Backoff;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Fetches updates for ever. The offset moves only together with the stored updates, so a crash
 * loses nothing; no exception ends it; {@link #age()} tells whether it is well.
 */
public final class PollLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    private final UpdateSource source;
    private final Inbox inbox;
    private final Runnable bell;
    private final Consumer<RawUpdate> desk;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean running;
    private volatile Thread loop = Thread.currentThread();
    private volatile long lastPoll = System.nanoTime();

    /**
     * @param bell rung when there is something to handle
     * @param desk where what is urgent is handled; does not keep the loop waiting
     */
    public PollLoop(UpdateSource source, Inbox inbox, Runnable bell, Consumer<RawUpdate> desk) {
        this.source = source;
        this.inbox = inbox;
        this.bell = bell;
        this.desk = desk;
    }

    /** Time since the last poll that Telegram answered as it should. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - lastPoll);
    }

    @Override
    public void start() {
        running = true;
        lastPoll = System.nanoTime();
        loop = Thread.ofVirtual().name("telegram-poll").start(this::run);
    }

    /** Ends the poll, not what is being stored: an interrupt would tear the connection apart. */
    @Override
    public void stop() {
        running = false;
        ended.countDown();
        try {
            for (int i = 0; i < 50 && loop.isAlive(); i++) {
                source.cancel();
                loop.join(Duration.ofMillis(100));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        int failures = 0;
        while (running) {
            try {
                poll();
                failures = 0;
            } catch (PollFailure e) {
                failures++;
                rest(failures, e.silence(), e);
            } catch (RuntimeException e) {
                failures++;
                rest(failures, Duration.ZERO, e);
            }
        }
    }

    private void poll() throws PollFailure {
        var updates = source.await(inbox.offset());
        updates.stream().filter(RawUpdate::urgent).forEach(desk);
        inbox.store(updates);
        lastPoll = System.nanoTime();
        if (!updates.isEmpty()) {
            bell.run();
        }
    }

    private void rest(int failures, Duration silence, Exception cause) {
        if (!running) {
            return;
        }
        Duration wait = BACKOFF.after(failures);
        Duration longer = wait.compareTo(silence) > 0 ? wait : silence;
        LOG.warn(
                "poll failed {} times in a row ({}), next in {}",
                failures,
                cause.getMessage(),
                longer);
        try {
            if (ended.await(longer.toMillis(), TimeUnit.MILLISECONDS)) {
                running = false;
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
