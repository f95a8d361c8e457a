package io.veilbot.app.audit;

import io.veilbot.api.ops.ReportLog;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** As rows that the shop's own database user can neither change nor delete. */
@Component
class StoredReportLog implements ReportLog {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredReportLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(String who, String report, long lines) {
        jdbc.sql("INSERT INTO engine.report_taken (at, who, report, lines) VALUES (?, ?, ?, ?)")
                .params(clock.instant().atOffset(ZoneOffset.UTC), who, report, lines)
                .update();
    }

    @Override
    public List<Taken> taken() {
        return jdbc.sql(
                        "SELECT at, who, report, lines FROM engine.report_taken"
                                + " ORDER BY id DESC LIMIT ?")
                .param(SHOWN)
                .query((row, number) ->
                        new Taken(
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                String.valueOf(row.getString("who")),
                                String.valueOf(row.getString("report")),
                                row.getLong("lines")))
                .list();
    }
}
