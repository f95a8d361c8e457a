package io.veilbot.app.audit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;

/** Transactions that are adding events at this moment, on any node. */
final class Appends {

    private static final long PACE = Duration.ofMillis(5).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Whoever inserts holds this lock from before it draws a number until all can see the row. */
    private static final String UNDER_WAY =
            """
            SELECT virtualtransaction FROM pg_locks
            WHERE locktype = 'relation' AND relation = 'engine.domain_event_entry'::regclass
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND mode = 'RowExclusiveLock' AND granted AND pid <> pg_backend_pid()
            """;

    private final JdbcTemplate jdbc;

    Appends(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits until all that are under way now have ended, which takes them milliseconds.
     *
     * @return false if one goes on for seconds
     */
    boolean endOfThoseUnderWay() {
        long give = System.nanoTime() + PATIENCE.toNanos();
        List<String> before = underWay();
        while (underWay().stream().anyMatch(before::contains)) {
            if (System.nanoTime() > give) {
                return false;
            }
            LockSupport.parkNanos(PACE);
        }
        return true;
    }

    private List<String> underWay() {
        return jdbc.query(UNDER_WAY, (row, number) -> String.valueOf(row.getString(1)));
    }
}
