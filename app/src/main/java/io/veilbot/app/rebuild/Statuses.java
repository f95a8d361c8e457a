package io.veilbot.app.rebuild;

import io.veilbot.api.ops.ReadModels.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells from the tokens how far every processing group is, whichever process runs it. */
final class Statuses {

    private static final long PACE = Duration.ofMillis(10).toNanos();

    private final Set<String> readModels;
    private final EventStore events;
    private final JdbcClient jdbc;
    private final Standings standings;
    private final RebuildLog log;
    private final LocalProcessors local;
    private final Clock clock;

    Statuses(
            Set<String> readModels,
            EventStore events,
            JdbcClient jdbc,
            Standings standings,
            RebuildLog log,
            LocalProcessors local,
            Clock clock) {
        this.readModels = new TreeSet<>(readModels);
        this.events = events;
        this.jdbc = jdbc;
        this.standings = standings;
        this.log = log;
        this.local = local;
        this.clock = clock;
    }

    List<Status> read() {
        long stored = stored();
        var others = new TreeSet<>(local.names());
        others.addAll(
                jdbc.sql("SELECT DISTINCT processor_name FROM engine.token_entry")
                        .query(String.class)
                        .list());
        others.removeAll(readModels);
        return Stream.concat(readModels.stream(), others.stream())
                .map(name -> status(name, stored))
                .toList();
    }

    /** By what the processors say themselves: what they store of it comes seconds later. */
    void catchUp(Duration atMost) {
        long head = stored();
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end
                && readModels.stream().anyMatch(name -> local.isBehind(name, head))) {
            LockSupport.parkNanos(PACE);
        }
    }

    /** Wherever the events are kept. */
    private long stored() {
        TrackingToken head = events.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }

    private Status status(String name, long stored) {
        long position = standings.of(name).lowest();
        long head = Math.max(stored, position);
        return new Status(
                name,
                readModels.contains(name),
                local.running(name) || claimed(name),
                position,
                head,
                head - position,
                lagSeconds(position),
                deadLetters(name),
                local.error(name),
                log.newest(name));
    }

    private long deadLetters(String name) {
        return count(
                "SELECT count(*) FROM engine.dead_letter_entry WHERE processing_group = ?", name);
    }

    /** Whoever runs a processor renews its claim at least every ten seconds. */
    private boolean claimed(String name) {
        return count(
                        """
                        SELECT count(*) FROM engine.token_entry
                        WHERE processor_name = ? AND owner IS NOT NULL
                            AND time_stamp::timestamptz > now() - interval '30 seconds'
                        """,
                        name)
                > 0;
    }

    private long lagSeconds(long position) {
        return jdbc
                .sql(
                        """
                        SELECT time_stamp FROM engine.domain_event_entry
                        WHERE global_index > ? ORDER BY global_index LIMIT 1
                        """)
                .param(position)
                .query(String.class)
                .list()
                .stream()
                .mapToLong(at -> Duration.between(Instant.parse(at), clock.instant()).toSeconds())
                .map(seconds -> Math.max(0, seconds))
                .findFirst()
                .orElse(0);
    }

    private long count(String sql, Object value) {
        return jdbc.sql(sql).param(value).query(Long.class).single();
    }
}
