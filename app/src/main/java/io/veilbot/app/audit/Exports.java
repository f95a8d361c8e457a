package io.veilbot.app.audit;

import io.veilbot.api.ops.AuditLedger.Taken;
import io.veilbot.app.audit.Export.Written;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who took what of the ledger away. */
final class Exports {

    private final JdbcClient jdbc;
    private final Clock clock;

    Exports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(String who, String selection, Written written) {
        jdbc.sql(
                        """
                        INSERT INTO engine.ledger_export (at, who, selection, first, last, events)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        who,
                        selection,
                        written.from(),
                        written.to(),
                        written.events())
                .update();
    }

    /** Newest first. */
    List<Taken> newest(int count) {
        return jdbc.sql(
                        "SELECT at, who, selection, events FROM engine.ledger_export"
                                + " ORDER BY id DESC LIMIT ?")
                .param(count)
                .query((row, number) ->
                        new Taken(
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                String.valueOf(row.getString("who")),
                                String.valueOf(row.getString("selection")),
                                row.getLong("events")))
                .list();
    }
}
