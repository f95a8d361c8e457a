package io.veilbot.app.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts our PostgreSQL again, on the same port, when it ended without being asked to: killed for
 * its memory, or crashed. What was committed is there; the pool finds its way back by itself.
 */
final class Lifeguard implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lifeguard.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(5);

    private final Server server;
    private final Rescue rescue;
    private PostmasterFile watched;
    private boolean closed;

    /** Starts it once more. */
    interface Rescue {
        PostmasterFile startAgain(int port) throws IOException;
    }

    Lifeguard(Server server, PostmasterFile watched, Rescue rescue) {
        this.server = server;
        this.watched = watched;
        this.rescue = rescue;
    }

    static Lifeguard onDuty(Server server, PostmasterFile watched, Rescue rescue) {
        var guard = new Lifeguard(server, watched, rescue);
        Thread.ofPlatform().daemon().name("postgres-lifeguard").start(guard::watch);
        return guard;
    }

    synchronized PostmasterFile watched() {
        return watched;
    }

    private void watch() {
        try {
            for (var rest = look(); rest.isPresent(); rest = look()) {
                Thread.sleep(rest.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** When to look again; empty if nothing is left to watch. */
    private synchronized Optional<Duration> look() {
        if (closed) {
            return Optional.empty();
        }
        return Optional.of(server.gone(watched.pid()) ? rescued() : LOOK_EVERY);
    }

    private Duration rescued() {
        LOG.warn("PostgreSQL ended by itself; starting it again. Nothing committed is lost.");
        try {
            watched = rescue.startAgain(watched.port());
            LOG.info("PostgreSQL is back.");
            return LOOK_EVERY;
        } catch (IOException | RuntimeException e) {
            // whatever it was: a guard that is gone would help nobody the next time
            LOG.error("PostgreSQL did not come back; trying again soon.", e);
            return REST_AFTER_FAILURE;
        }
    }

    /** Stops it for good, and waits for its end. */
    @Override
    public synchronized void close() {
        closed = true;
        server.stop(watched.pid());
    }
}
