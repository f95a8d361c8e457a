package io.veilbot.app.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The end of an event log in PostgreSQL. */
record PostgresHead(JdbcClient jdbc) implements EventHead {

    @Override
    public long position() {
        return jdbc.sql("select coalesce(max(global_index), 0) from engine.domain_event_entry")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Instant> firstAfter(long position) {
        return jdbc.sql(
                        "select at from engine.event_log where position > ? order by position limit 1")
                .param(position)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
