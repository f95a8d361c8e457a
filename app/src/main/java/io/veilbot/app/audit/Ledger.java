package io.veilbot.app.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain in the database. One writer at a time, whichever process it is in. */
final class Ledger {

    /** Any number that nobody else of the shop locks. */
    private static final long LOCK = 0x4C45444745524CL;

    private static final int BATCH = 1_000;

    private static final String HEAD =
            """
            SELECT position, global_index, event_identifier, encode(content, 'hex') AS content,
                encode(previous, 'hex') AS previous, encode(hash, 'hex') AS hash
            FROM engine.ledger ORDER BY position DESC LIMIT 1
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Appends appends;

    Ledger(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.appends = new Appends(jdbc);
    }

    /** The last link; {@link Link#NONE} if nothing is chained yet. */
    Link head() {
        return jdbc.query(HEAD, Ledger::link).stream().findFirst().orElse(Link.NONE);
    }

    /** Chains all that is stored by now. */
    Link catchUp() {
        Link before = head();
        Link after = extend();
        while (after.position() > before.position()) {
            before = after;
            after = extend();
        }
        return after;
    }

    /**
     * Chains some of what is stored and not chained yet: all of it up to a thousand events, or up
     * to one that may still appear before them. Joins the transaction it is called in.
     *
     * @return the last link
     */
    Link extend() {
        return Objects.requireNonNull(transactions.execute(status -> extendAlone()));
    }

    private Link extendAlone() {
        jdbc.query("SELECT pg_advisory_xact_lock(?)", row -> {}, LOCK);
        Link head = head();
        List<Link> links = new ArrayList<>();
        for (StoredEvent event : settledAfter(head.index())) {
            head = head.then(event);
            links.add(head);
        }
        append(links);
        return head;
    }

    /**
     * Numbers are drawn before events are visible, so that a lower one may appear after a higher
     * one. Whoever may still bring one below those that are seen was already writing by then.
     */
    private List<StoredEvent> settledAfter(long index) {
        List<StoredEvent> seen = stored(index, Long.MAX_VALUE);
        long last = seen.isEmpty() ? index : seen.getLast().index();
        if (last == index + seen.size()) {
            return seen;
        }
        if (appends.endOfThoseUnderWay()) {
            return stored(index, last);
        }
        return withoutGap(index, seen);
    }

    private static List<StoredEvent> withoutGap(long index, List<StoredEvent> seen) {
        int count = 0;
        while (count < seen.size() && seen.get(count).index() == index + 1 + count) {
            count++;
        }
        return seen.subList(0, count);
    }

    private List<StoredEvent> stored(long after, long upTo) {
        return jdbc.query(
                "SELECT "
                        + StoredEvent.COLUMNS
                        + " FROM engine.domain_event_entry e"
                        + " WHERE e.global_index > ? AND e.global_index <= ?"
                        + " ORDER BY e.global_index LIMIT "
                        + BATCH,
                (row, number) -> StoredEvent.of(row),
                after,
                upTo);
    }

    private void append(List<Link> links) {
        jdbc.batchUpdate(
                """
                INSERT INTO engine.ledger
                    (position, global_index, event_identifier, content, previous, hash)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                links,
                BATCH,
                (row, link) -> {
                    row.setLong(1, link.position());
                    row.setLong(2, link.index());
                    row.setString(3, link.event());
                    row.setBytes(4, link.content().bytes());
                    row.setBytes(5, link.previous().bytes());
                    row.setBytes(6, link.hash().bytes());
                });
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getLong("position"),
                row.getLong("global_index"),
                String.valueOf(row.getString("event_identifier")),
                hash(row, "content"),
                hash(row, "previous"),
                hash(row, "hash"));
    }

    private static Hash hash(ResultSet row, String column) throws SQLException {
        return new Hash(String.valueOf(row.getString(column)));
    }
}
