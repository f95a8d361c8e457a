package io.veilbot.integrations.panels;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.call.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One write at a time per server, and none for a while after several in a row got no answer. A
 * write of another node is kept out by the lanes of the work itself.
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

    /** A write, alone at its server. */
    public <T> Outcome<T> write(ServerId server, Supplier<Outcome<T>> call) {
        return door(server).pass(call);
    }

    /** The panel answered as it should: writes may pass again. */
    public void open(ServerId server) {
        door(server).reset();
    }

    private Door door(ServerId server) {
        return doors.computeIfAbsent(server, _ -> new Door());
    }

    private final class Door {

        private final ReentrantLock alone = new ReentrantLock(true);
        private volatile int failures;
        private volatile Instant closedAt = Instant.MIN;

        <T> Outcome<T> pass(Supplier<Outcome<T>> call) {
            alone.lock();
            try {
                if (isClosed()) {
                    return new Outcome.NotAttempted<>("panel-resting");
                }
                Outcome<T> outcome = call.get();
                count(outcome);
                return outcome;
            } finally {
                alone.unlock();
            }
        }

        /**
         * After the rest one call may try; its failure closes again. A clock that was put back
         * makes no rest longer.
         */
        private boolean isClosed() {
            Instant now = clock.instant();
            return failures >= FAILURES_TO_CLOSE
                    && !now.isBefore(closedAt)
                    && now.isBefore(closedAt.plus(REST));
        }

        private void count(Outcome<?> outcome) {
            switch (outcome) {
                case Outcome.Done<?> _, Outcome.Pending<?> _, Outcome.Refused<?> _ -> reset();
                case Outcome.NotAttempted<?>(String why) when OUR_OWN.contains(why) -> {
                    // nobody was asked, so nobody failed to answer
                }
                case Outcome.NotAttempted<?> _, Outcome.Unknown<?> _ -> fail();
            }
        }

        private void fail() {
            closedAt = clock.instant();
            failures = Math.min(failures + 1, FAILURES_TO_CLOSE);
        }

        void reset() {
            failures = 0;
        }
    }
}
