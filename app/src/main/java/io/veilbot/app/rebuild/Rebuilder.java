package io.veilbot.app.rebuild;

import io.veilbot.projections.Projection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one read model again while the shop goes on: replays beside the live tables, holds the live
 * processor for a moment at an exact event, compares, and swaps in what differs.
 */
final class Rebuilder {

    private static final int NEAR = 1_000;
    private static final int TRIES = 20;
    private static final Set<String> BUSY = Set.of("55P03", "40P01");
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Standings standings;
    private final RebuildLog log;
    private final BooleanSupplier stopping;

    Rebuilder(
            StreamableMessageSource<TrackedEventMessage<?>> events,
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            Standings standings,
            RebuildLog log,
            BooleanSupplier stopping) {
        this.events = events;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.standings = standings;
        this.log = log;
        this.stopping = stopping;
    }

    /**
     * @param swaps whether live rows that differ are replaced
     */
    void run(long id, Projection projection, boolean swaps) {
        var shadow = new Shadow(jdbc, projection, "rebuild");
        var replay = new Replay(events, projection);
        log.expect(id, Math.max(0, standings.of(projection.group()).index()));
        shadow.create();
        try {
            TrackingToken reached = approach(id, projection, shadow, replay);
            finish(id, projection, shadow, replay, reached, swaps);
        } finally {
            shadow.drop();
        }
    }

    /** Replays until the live processor is near; it goes on meanwhile. */
    private @Nullable TrackingToken approach(
            long id, Projection projection, Shadow shadow, Replay replay) {
        TrackingToken reached = events.createTailToken();
        long before;
        long safe = -1;
        do {
            before = safe;
            safe = standings.of(projection.group()).safe();
            reached =
                    replay.read(
                            reached,
                            safe,
                            batch ->
                                    transactions.executeWithoutResult(status -> {
                                        log.advance(id, batch.size());
                                        shadow.enter();
                                        replay.handle(batch, event -> goOn());
                                    }));
        } while (safe - before > NEAR);
        return reached;
    }

    private void finish(
            long id,
            Projection projection,
            Shadow shadow,
            Replay replay,
            @Nullable TrackingToken reached,
            boolean swaps) {
        for (int attempt = 1; goOn(); attempt++) {
            try {
                transactions.executeWithoutResult(
                        status -> compare(id, projection, shadow, replay, reached, swaps));
                return;
            } catch (DataAccessException e) {
                if (attempt == TRIES || !isBusy(e)) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /**
     * The token first, then the rows, as the live processor does: while it waits it is outside of
     * its handlers, and no event is set aside because of a rebuild.
     */
    private void compare(
            long id,
            Projection projection,
            Shadow shadow,
            Replay replay,
            @Nullable TrackingToken reached,
            boolean swaps) {
        log.advance(id, 0);
        jdbc.execute("SET LOCAL statement_timeout = 0");
        jdbc.execute("SET LOCAL lock_timeout = '5s'");
        Standing live = standings.hold(projection.group());
        shadow.lockLive();
        shadow.enter();
        replay.read(
                reached,
                live.index(),
                batch -> {
                    log.advance(id, batch.size());
                    replay.handle(batch, event -> goOn() && live.includes(event));
                });
        String liveChecksum = shadow.liveChecksum();
        String rebuiltChecksum = shadow.checksum();
        boolean different = !liveChecksum.equals(rebuiltChecksum);
        boolean swapped = different && swaps;
        if (swapped) {
            shadow.swapIn();
        }
        log.finish(id, liveChecksum, rebuiltChecksum, swapped);
    }

    /** Somebody held a lock for too long, or both waited for each other. */
    private static boolean isBusy(DataAccessException e) {
        return e.getRootCause() instanceof SQLException cause
                && BUSY.contains(String.valueOf(cause.getSQLState()));
    }

    private boolean goOn() {
        if (stopping.getAsBoolean()) {
            throw new RebuildStoppedException();
        }
        return true;
    }
}
