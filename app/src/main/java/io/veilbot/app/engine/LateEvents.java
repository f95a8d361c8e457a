package io.veilbot.app.engine;

import java.time.Duration;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Positions are given out before events are committed, so that a later one may be seen first. What
 * is missing before it is still being stored, or was rolled back and never comes.
 */
final class LateEvents {

    /** Somebody may write for longer, and nobody else is to wait for that. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration STEP = Duration.ofMillis(2);

    private final JdbcClient jdbc;

    LateEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits until whoever was writing when this was called has ended.
     *
     * @param missing positions
     * @return whether an event is at one of them now
     */
    boolean came(Collection<Long> missing) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long next = transaction("xmax");
        while (transaction("xmin") < next && System.nanoTime() < end) {
            Thread.sleep(STEP);
        }
        return isAt(missing);
    }

    /**
     * @param which the first that has not begun, or the first that has not ended
     */
    private long transaction(String which) {
        return jdbc.sql("SELECT pg_snapshot_%s(pg_current_snapshot())::text".formatted(which))
                .query(Long.class)
                .single();
    }

    private boolean isAt(Collection<Long> positions) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM %s WHERE global_index = ANY (?))"
                                .formatted(Tables.EVENTS))
                .param(positions.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }
}
