package io.veilbot.app.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads from the chain and the store side by side what an export says. */
final class Extract {

    private static final String SIDE_BY_SIDE =
            " FROM engine.ledger l LEFT JOIN engine.domain_event_entry e"
                    + " ON e.event_identifier = l.event_identifier WHERE ";

    private final JdbcTemplate jdbc;

    Extract(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Some positions in a row.
     *
     * @param events how many of them are shown
     */
    record Stretch(long from, long to, long events) {}

    /** From the first event that is shown to the last; from and to are 0 if none is. */
    Stretch shown(Selection selection) {
        return one(
                "SELECT coalesce(min(l.position), 0), coalesce(max(l.position), 0), count(*)"
                        + SIDE_BY_SIDE
                        + selection.condition(),
                selection.values());
    }

    private Stretch one(String sql, List<Object> values) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        sql,
                        (row, number) ->
                                new Stretch(row.getLong(1), row.getLong(2), row.getLong(3)),
                        values.toArray()));
    }

    /** Events up to the head that somebody put into the store past the chain. */
    long unchained(Link head) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        """
                        SELECT count(*) FROM engine.domain_event_entry e
                        WHERE e.global_index <= ? AND NOT EXISTS (
                            SELECT FROM engine.ledger l
                            WHERE l.event_identifier = e.event_identifier)
                        """,
                        Long.class,
                        head.index()));
    }

    /** Of one position, or what stands before the first. */
    Hash hash(long position) {
        return position == 0
                ? Hash.NONE
                : new Hash(
                        Objects.requireNonNull(
                                jdbc.queryForObject(
                                        "SELECT encode(hash, 'hex') FROM engine.ledger"
                                                + " WHERE position = ?",
                                        String.class,
                                        position)));
    }

    /** The lines of these positions, both included. */
    List<String> lines(Selection selection, long from, long to) {
        var values = new ArrayList<>(selection.values());
        values.add(from);
        values.add(to);
        return jdbc.query(
                "SELECT l.position, l.event_identifier AS chained, encode(l.content, 'hex') AS"
                        + " content, encode(l.hash, 'hex') AS hash, "
                        + selection.condition()
                        + " AS shown, "
                        + StoredEvent.COLUMNS
                        + SIDE_BY_SIDE
                        + "l.position BETWEEN ? AND ? ORDER BY l.position",
                (row, number) -> line(row),
                values.toArray());
    }

    private static String line(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        String hash = String.valueOf(row.getString("hash"));
        if (row.getString("event_identifier") == null) {
            return Line.missing(position, String.valueOf(row.getString("chained")), hash);
        }
        return row.getBoolean("shown")
                ? Line.whole(position, StoredEvent.of(row), hash)
                : Line.stub(position, String.valueOf(row.getString("content")), hash);
    }
}
