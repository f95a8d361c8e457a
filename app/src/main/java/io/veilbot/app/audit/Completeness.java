package io.veilbot.app.audit;

import io.veilbot.api.ops.ReadModels;
import io.veilbot.api.ops.ReadModels.Status;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether every stream is whole, chained to its last event, and known to everybody who reads it.
 */
public final class Completeness {

    private static final String HOLES =
            """
            SELECT aggregate_identifier || ' has ' || count(*) || ' events up to sequence '
                || max(sequence_number)
            FROM engine.domain_event_entry GROUP BY aggregate_identifier
            HAVING count(*) <> max(sequence_number) + 1 ORDER BY 1 LIMIT 10
            """;

    private static final String UNCHAINED =
            """
            SELECT aggregate_identifier || ' ends with sequence ' || max(sequence_number)
                || ', its chain with ' || coalesce(max(sequence_number)
                    FILTER (WHERE l.position IS NOT NULL)::text, 'nothing')
            FROM engine.domain_event_entry e LEFT JOIN engine.ledger l USING (event_identifier)
            GROUP BY aggregate_identifier HAVING count(l.position) <> count(*) ORDER BY 1 LIMIT 10
            """;

    private static final String GONE =
            """
            SELECT 'position ' || l.position || ' of the ledger has lost its event'
            FROM engine.ledger l LEFT JOIN engine.domain_event_entry e USING (event_identifier)
            WHERE e.global_index IS NULL ORDER BY l.position LIMIT 10
            """;

    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final ReadModels readModels;

    Completeness(JdbcTemplate jdbc, Ledger ledger, ReadModels readModels) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.readModels = readModels;
    }

    /** How many streams there are. */
    public long streams() {
        Long count =
                jdbc.queryForObject(
                        "SELECT count(DISTINCT aggregate_identifier) FROM engine.domain_event_entry",
                        Long.class);
        return count == null ? 0 : count;
    }

    /** What is not complete, one sentence each, up to ten of a kind; empty if all is. */
    public List<String> gaps() {
        ledger.catchUp();
        var gaps = new ArrayList<String>();
        for (String question : List.of(HOLES, UNCHAINED, GONE)) {
            gaps.addAll(jdbc.query(question, (row, number) -> String.valueOf(row.getString(1))));
        }
        readModels.status().stream().map(Completeness::gap).forEach(gaps::addAll);
        return gaps;
    }

    private static List<String> gap(Status group) {
        var gaps = new ArrayList<String>();
        if (group.lagEvents() > 0) {
            gaps.add(
                    "%s has handled events up to %d of %d"
                            .formatted(group.name(), group.position(), group.head()));
        }
        if (group.deadLetters() > 0) {
            gaps.add("%s has set %d events aside".formatted(group.name(), group.deadLetters()));
        }
        return gaps;
    }
}
