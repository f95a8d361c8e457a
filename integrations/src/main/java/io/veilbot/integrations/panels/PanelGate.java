package io.veilbot.integrations.panels;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.call.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * As many writes at a time per server as its panel takes, and none for a while after several in a
 * row got no answer. A write of another node is kept out by the lanes of the work itself.
 */
public final class PanelGate {

    static final int FAILURES_TO_CLOSE = 5;
    static final Duration REST = Duration.ofSeconds(30);

    /** Why a panel is not asked though it may be well. */
    private static final Set<String> OUR_OWN = Set.of(VpnPanel.CANNOT_REST, VpnPanel.AT_ITS_PACE);

    private final Map<ServerId, Door> doors = new ConcurrentHashMap<>();
    private final Clock clock;

    public PanelGate(Clock clock) {
        this.clock = clock;
    }

    /**
     * A write, once there is room for it.
     *
     * @param atOnce how many the panel takes at the same time
     */
    public <T> Outcome<T> write(ServerId server, int atOnce, Supplier<Outcome<T>> call) {
        return doors.compute(server, (_, door) -> ofWidth(atOnce, door)).pass(call);
    }

    /** Another kind of panel may have come to a server. */
    private Door ofWidth(int atOnce, @Nullable Door before) {
        return before != null && before.width == atOnce ? before : new Door(atOnce);
    }

    /** The panel answered as it should: writes may pass again. */
    public void open(ServerId server) {
        doors.computeIfPresent(
                server,
                (_, door) -> {
                    door.reset();
                    return door;
                });
    }

    private final class Door {

        private final int width;
        private final Semaphore room;
        private int failures;
        private Instant closedAt = Instant.MIN;

        Door(int width) {
            this.width = width;
            this.room = new Semaphore(width, true);
        }

        <T> Outcome<T> pass(Supplier<Outcome<T>> call) {
            room.acquireUninterruptibly();
            try {
                if (isClosed()) {
                    return new Outcome.NotAttempted<>("panel-resting");
                }
                Outcome<T> outcome = call.get();
                count(outcome);
                return outcome;
            } finally {
                room.release();
            }
        }

        /**
         * After the rest one call may try, and the others rest on until it succeeds. A clock that
         * was put back makes no rest longer.
         */
        private synchronized boolean isClosed() {
            Instant now = clock.instant();
            if (failures < FAILURES_TO_CLOSE) {
                return false;
            }
            if (!now.isBefore(closedAt) && now.isBefore(closedAt.plus(REST))) {
                return true;
            }
            closedAt = now;
            return false;
        }

        private synchronized void count(Outcome<?> outcome) {
            switch (outcome) {
                case Outcome.Done<?> _, Outcome.Pending<?> _, Outcome.Refused<?> _ -> reset();
                case Outcome.NotAttempted<?>(String why) when OUR_OWN.contains(why) -> {
                    // nobody was asked, so nobody failed to answer
                }
                case Outcome.NotAttempted<?> _, Outcome.Unknown<?> _ -> fail();
            }
        }

        private synchronized void fail() {
            closedAt = clock.instant();
            failures = Math.min(failures + 1, FAILURES_TO_CLOSE);
        }

        synchronized void reset() {
            failures = 0;
        }
    }
}
