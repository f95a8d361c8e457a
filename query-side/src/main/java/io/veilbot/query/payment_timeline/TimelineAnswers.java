package io.veilbot.query.payment_timeline;

import static io.veilbot.query.Columns.instant;
import static io.veilbot.query.Columns.text;

import io.veilbot.api.sales.PaymentQuery.PaymentTimeline;
import io.veilbot.api.sales.PaymentQuery.Timeline;
import io.veilbot.api.sales.PaymentQuery.TimelineEntry;
import io.veilbot.query.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TimelineAnswers {

    private final JdbcClient jdbc;

    TimelineAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    @Nullable Timeline answer(PaymentTimeline query) {
        List<TimelineEntry> entries =
                jdbc.sql(
                                """
                                SELECT t.position, t.stream, t.sequence, t.event, t.event_id, t.at,
                                    t.actor, t.causation, t.correlation, t.state,
                                    coalesce(e.payload, '') AS payload
                                FROM payment_timeline t
                                LEFT JOIN engine.domain_event_entry e
                                    ON e.event_identifier = t.event_id
                                WHERE t.payment_id = ? ORDER BY t.position
                                """)
                        .param(query.payment().value())
                        .query(TimelineAnswers::entry)
                        .list();
        return entries.isEmpty() ? null : new Timeline(query.payment(), entries);
    }

    private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
        return new TimelineEntry(
                row.getLong("position"),
                text(row, "stream"),
                row.getLong("sequence"),
                text(row, "event"),
                text(row, "event_id"),
                instant(row, "at"),
                text(row, "actor"),
                text(row, "causation"),
                text(row, "correlation"),
                text(row, "payload"),
                Json.words(text(row, "state")));
    }
}
