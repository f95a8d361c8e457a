package io.veilbot.app.rebuild;

import io.veilbot.api.ops.ReadModels.Rebuild;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every rebuild, for whichever process asks; and the lease that lets only one run per read model.
 */
final class RebuildLog {

    private static final String DEAD = "renewed_at < clock_timestamp() - interval '60 seconds'";
    private static final String STOPPED = "the process that ran it has stopped";

    private final JdbcClient jdbc;

    RebuildLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty if one is running. */
    Optional<Long> begin(String name, String startedBy) {
        jdbc.sql(
                        "UPDATE engine.rebuild SET ended_at = renewed_at, error = ?"
                                + " WHERE name = ? AND ended_at IS NULL AND "
                                + DEAD)
                .params(STOPPED, name)
                .update();
        return jdbc.sql(
                        """
                        INSERT INTO engine.rebuild (name, started_by) VALUES (?, ?)
                        ON CONFLICT DO NOTHING RETURNING id
                        """)
                .params(name, startedBy)
                .query(Long.class)
                .optional();
    }

    void expect(long id, long total) {
        alive(
                jdbc.sql(
                                """
                                UPDATE engine.rebuild SET total = ?, renewed_at = clock_timestamp()
                                WHERE id = ? AND ended_at IS NULL
                                """)
                        .params(total, id)
                        .update());
    }

    /**
     * Counts events and renews the lease, in the transaction of the work itself.
     *
     * @throws LeaseLostException if somebody else has taken over
     */
    void advance(long id, long events) {
        alive(
                jdbc.sql(
                                """
                                UPDATE engine.rebuild SET done = done + ?,
                                    total = greatest(total, done + ?),
                                    renewed_at = clock_timestamp()
                                WHERE id = ? AND ended_at IS NULL
                                """)
                        .params(events, events, id)
                        .update());
    }

    void finish(long id, String liveChecksum, String rebuiltChecksum, boolean swapped) {
        alive(
                jdbc.sql(
                                """
                                UPDATE engine.rebuild SET ended_at = clock_timestamp(),
                                    total = done, live_checksum = ?, rebuilt_checksum = ?,
                                    swapped = ?
                                WHERE id = ? AND ended_at IS NULL
                                """)
                        .params(liveChecksum, rebuiltChecksum, swapped, id)
                        .update());
    }

    void fail(long id, String error) {
        jdbc.sql(
                        """
                        UPDATE engine.rebuild SET ended_at = clock_timestamp(), error = ?
                        WHERE id = ? AND ended_at IS NULL
                        """)
                .params(error, id)
                .update();
    }

    Optional<Rebuild> newest(String name) {
        return jdbc.sql(
                        "SELECT *, ended_at IS NULL AND "
                                + DEAD
                                + " AS dead FROM engine.rebuild WHERE name = ?"
                                + " ORDER BY id DESC LIMIT 1")
                .param(name)
                .query(RebuildLog::rebuild)
                .optional();
    }

    private static Rebuild rebuild(ResultSet row, int number) throws SQLException {
        boolean dead = row.getBoolean("dead");
        OffsetDateTime ended = time(row, dead ? "renewed_at" : "ended_at");
        return new Rebuild(
                row.getLong("done"),
                row.getLong("total"),
                Objects.requireNonNull(time(row, "started_at")).toInstant(),
                Optional.ofNullable(ended).map(OffsetDateTime::toInstant),
                text(row, "live_checksum"),
                text(row, "rebuilt_checksum"),
                row.getBoolean("swapped"),
                dead ? STOPPED : text(row, "error"));
    }

    private static @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static void alive(int updated) {
        if (updated != 1) {
            throw new LeaseLostException();
        }
    }
}
