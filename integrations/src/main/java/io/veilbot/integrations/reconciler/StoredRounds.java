package io.veilbot.integrations.reconciler;

import io.veilbot.api.fleet.KeyRounds;
import io.veilbot.api.fleet.ServerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As rows, one for each server. */
final class StoredRounds implements RoundBook, KeyRounds {

    private static final String KEEP =
            """
            insert into integrations.key_round
                (server_id, begun_at, ended_at, note, listed, missing, restored, failed, surplus,
                 removed, held, strangers, stranger_names, reached, life, whole_life, troubles,
                 told_held)
            values (:server, :begun, :ended, :note, :listed, :missing, :restored, :failed, :surplus,
                    :removed, :held, :strangers, :names, :reached, :life, :whole, :troubles, :told)
            on conflict (server_id) do update
            set begun_at = excluded.begun_at, ended_at = excluded.ended_at, note = excluded.note,
                listed = excluded.listed, missing = excluded.missing,
                restored = excluded.restored, failed = excluded.failed,
                surplus = excluded.surplus, removed = excluded.removed, held = excluded.held,
                strangers = excluded.strangers, stranger_names = excluded.stranger_names,
                reached = excluded.reached, life = excluded.life,
                whole_life = excluded.whole_life, troubles = excluded.troubles,
                told_held = excluded.told_held
            """;

    private final JdbcClient jdbc;

    StoredRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Round round) {
        KeyRound shown = round.shown();
        jdbc.sql(KEEP)
                .param("server", shown.server().value())
                .param("begun", time(shown.begunAt()))
                .param("ended", shown.endedAt().map(StoredRounds::time).orElse(null))
                .param("note", shown.note())
                .param("listed", shown.listed())
                .param("missing", shown.missing())
                .param("restored", shown.restored())
                .param("failed", shown.failed())
                .param("surplus", shown.surplus())
                .param("removed", shown.removed())
                .param("held", shown.held())
                .param("strangers", shown.strangers())
                .param("names", shown.strangerNames().toArray(String[]::new))
                .param("reached", round.reached())
                .param("life", round.life())
                .param("whole", round.wholeLife())
                .param("troubles", round.troubles())
                .param("told", round.toldHeld())
                .update();
    }

    @Override
    public Optional<Round> find(ServerId server) {
        return jdbc.sql("select * from integrations.key_round where server_id = :server")
                .param("server", server.value())
                .query(StoredRounds::round)
                .optional();
    }

    @Override
    public Optional<KeyRound> last(ServerId server) {
        return find(server).map(Round::shown);
    }

    @Override
    public List<KeyRound> holding() {
        return jdbc.sql("select * from integrations.key_round where held > 0 order by server_id")
                .query((row, _) -> shown(row))
                .list();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                shown(row),
                row.getString("reached"),
                row.getLong("life"),
                row.getLong("whole_life"),
                row.getInt("troubles"),
                row.getInt("told_held"));
    }

    private static KeyRound shown(ResultSet row) throws SQLException {
        return new KeyRound(
                new ServerId(row.getString("server_id")),
                row.getTimestamp("begun_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(it -> it.toInstant()),
                row.getString("note"),
                row.getInt("listed"),
                row.getInt("missing"),
                row.getInt("restored"),
                row.getInt("failed"),
                row.getInt("surplus"),
                row.getInt("removed"),
                row.getInt("held"),
                row.getInt("strangers"),
                List.of((String[]) row.getArray("stranger_names").getArray()));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
