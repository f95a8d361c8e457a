package io.veilbot.integrations.reconciler;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.panels.ListedKey;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As rows. */
final class StoredSightings implements Sightings {

    private static final Duration REMEMBERED = Duration.ofDays(2);
    private static final String ONE =
            "where server_id = :server and panel_key_id = :id and name = :name";

    private final JdbcClient jdbc;

    StoredSightings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(Instant since, boolean removed) {}

    @Override
    public List<Sighting> saw(ServerId server, List<ListedKey> surplus, Instant now) {
        forgetRemovals(server, now.minus(REMEMBERED));
        Map<ListedKey, Row> before = rows(server);
        var seen = new ArrayList<Sighting>();
        for (ListedKey key : surplus) {
            Row row = before.remove(key);
            if (row == null) {
                add(server, key, now);
            }
            seen.add(new Sighting(key, row == null ? now : row.since()));
        }
        before.forEach((key, row) -> {
            if (!row.removed()) {
                forget(server, key);
            }
        });
        return seen;
    }

    private Map<ListedKey, Row> rows(ServerId server) {
        var rows = new HashMap<ListedKey, Row>();
        jdbc.sql(
                        """
                        select panel_key_id, name, seen_since, removed_at
                        from integrations.surplus_key where server_id = :server\
                        """)
                .param("server", server.value())
                .query(row -> {
                    rows.put(
                            new ListedKey(row.getString(1), row.getString(2)),
                            new Row(row.getTimestamp(3).toInstant(), row.getTimestamp(4) != null));
                });
        return rows;
    }

    private void add(ServerId server, ListedKey key, Instant now) {
        jdbc.sql(
                        """
                        insert into integrations.surplus_key
                            (server_id, panel_key_id, name, seen_since)
                        values (:server, :id, :name, :now) on conflict do nothing\
                        """)
                .param("server", server.value())
                .param("id", key.id())
                .param("name", key.name())
                .param("now", time(now))
                .update();
    }

    private void forget(ServerId server, ListedKey key) {
        jdbc.sql("delete from integrations.surplus_key " + ONE)
                .param("server", server.value())
                .param("id", key.id())
                .param("name", key.name())
                .update();
    }

    private void forgetRemovals(ServerId server, Instant before) {
        jdbc.sql(
                        """
                        delete from integrations.surplus_key
                        where server_id = :server and removed_at < :before\
                        """)
                .param("server", server.value())
                .param("before", time(before))
                .update();
    }

    @Override
    public void removed(ServerId server, ListedKey key, Instant now) {
        jdbc.sql("update integrations.surplus_key set removed_at = :now " + ONE)
                .param("now", time(now))
                .param("server", server.value())
                .param("id", key.id())
                .param("name", key.name())
                .update();
    }

    @Override
    public int removedSince(ServerId server, Instant since) {
        return jdbc.sql(
                        """
                        select count(*) from integrations.surplus_key
                        where server_id = :server and removed_at > :since\
                        """)
                .param("server", server.value())
                .param("since", time(since))
                .query(Integer.class)
                .single();
    }

    @Override
    public void allow(ServerId server, Instant seenUntil) {
        jdbc.sql(
                        """
                        insert into integrations.removal_allowed (server_id, seen_until)
                        values (:server, :until)
                        on conflict (server_id) do update set seen_until = excluded.seen_until\
                        """)
                .param("server", server.value())
                .param("until", time(seenUntil))
                .update();
    }

    @Override
    public Instant allowedUntil(ServerId server) {
        return jdbc.sql(
                        """
                        select seen_until from integrations.removal_allowed
                        where server_id = :server\
                        """)
                .param("server", server.value())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(Instant.MIN);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
