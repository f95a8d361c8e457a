package io.veilbot.integrations.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who works on what. Due times are the shop's clock, which may jump; leases are the database's,
 * which does not.
 */
public final class Leases {

    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private static final String CLAIM =
            """
            update integrations.work_item
            set state = 'leased', lease_owner = :owner, attempt = attempt + 1,
                lease_until = now() + make_interval(secs => :lease)
            where id = (
                select w.id from integrations.work_item w
                where w.kind in (:kinds)
                  and (w.state = 'waiting' and w.next_at <= :now
                       or w.state = 'leased' and w.lease_until < now())
                  and (w.lane is null or not exists (
                      select 1 from integrations.work_item o
                      where o.lane = w.lane and o.state = 'leased' and o.id <> w.id))
                order by w.next_at limit 1 for update skip locked)
            returning id, kind, subject, payload, attempt, created_at, lease_owner
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration lease;

    public Leases(JdbcClient jdbc, ObjectMapper json, Clock clock, Duration lease) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.lease = lease;
    }

    /** The longest due piece of work of these kinds that nobody holds; a short transaction. */
    public Optional<Work> claim(Set<String> kinds, String owner) {
        try {
            return jdbc.sql(CLAIM)
                    .param("kinds", kinds)
                    .param("owner", owner)
                    .param("lease", seconds())
                    .param("now", time(clock.instant()))
                    .query(this::work)
                    .optional();
        } catch (DuplicateKeyException e) {
            // somebody was faster in this lane; they ring when they are through
            return Optional.empty();
        }
    }

    /** Still at it. */
    public void renew(Work work) {
        mine(
                        """
                        update integrations.work_item
                        set lease_until = now() + make_interval(secs => :lease)
                        where id = :id and state = 'leased' and lease_owner = :owner\
                        """,
                        work)
                .param("lease", seconds())
                .update();
    }

    /** Writes what is next; quiet if the lease was lost, for then somebody else decides. */
    public void settle(Work work, Next next) {
        switch (next) {
            case Next.Finished(String note) -> end(work, "done", note);
            case Next.GiveUp(String reason) -> end(work, "given_up", reason);
            case Next.Again(Instant at, String reason) -> postpone(work, at, reason);
        }
    }

    private void end(Work work, String state, String note) {
        mine(
                        """
                        update integrations.work_item
                        set state = :state, done_at = :now, last_error = :note,
                            lease_owner = null, lease_until = null
                        where id = :id and state = 'leased' and lease_owner = :owner\
                        """,
                        work)
                .param("state", state)
                .param("note", note)
                .param("now", time(clock.instant()))
                .update();
    }

    private void postpone(Work work, Instant at, String reason) {
        mine(
                        """
                        update integrations.work_item
                        set state = 'waiting', next_at = :at, last_error = :reason,
                            lease_owner = null, lease_until = null
                        where id = :id and state = 'leased' and lease_owner = :owner\
                        """,
                        work)
                .param("at", time(at))
                .param("reason", reason)
                .update();
    }

    /** Everything leased is free again: for a process that knows it is alone. */
    public void releaseAll() {
        jdbc.sql(
                        """
                        update integrations.work_item
                        set state = 'waiting', lease_owner = null, lease_until = null
                        where state = 'leased'\
                        """)
                .update();
    }

    private JdbcClient.StatementSpec mine(String sql, Work work) {
        return jdbc.sql(sql).param("id", work.id()).param("owner", work.owner());
    }

    private Work work(ResultSet row, int number) throws SQLException {
        return new Work(
                row.getString("id"),
                row.getString("kind"),
                row.getString("subject"),
                read(row.getString("payload")),
                row.getInt("attempt"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("lease_owner"));
    }

    private Map<String, String> read(String payload) {
        try {
            return json.readValue(payload, STRINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details of work are strings", e);
        }
    }

    private double seconds() {
        return lease.toMillis() / 1000.0;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
