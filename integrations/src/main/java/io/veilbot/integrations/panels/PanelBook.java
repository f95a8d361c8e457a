package io.veilbot.integrations.panels;

import io.veilbot.api.Secret;
import io.veilbot.api.Vault;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.ServerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How each server's panel is reached; kept from events, sealed. */
public final class PanelBook implements KnownPanels, PanelLives {

    private static final String COLUMNS =
            "server_id, kind, name, address_sealed, credential_sealed, certificate,"
                    + " inbounds, healthy";

    private static final String TAKE_DUE =
            """
            update integrations.panel set checked_at = now()
            where checked_at is null
               or checked_at <= now() - make_interval(secs => :every)
            """;

    /** Both clocks may waver by seconds; the database's is the one that does not jump. */
    private static final String RUNS_SINCE =
            """
            update integrations.panel panel
            set started_at = now() - make_interval(secs => :uptime)
            from (select server_id, started_at from integrations.panel
                  where server_id = :server for update) before
            where panel.server_id = before.server_id
            returning coalesce(panel.started_at > before.started_at + interval '2 seconds', false)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    public PanelBook(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void keep(ServerId server, String name, PanelAccess access) {
        jdbc.sql(
                        """
                        insert into integrations.panel
                            (server_id, kind, name, address_sealed, credential_sealed, certificate,
                             inbounds)
                        values (:server, :kind, :name, :address, :credential, :certificate,
                                :inbounds)
                        on conflict (server_id) do update
                        set kind = excluded.kind, name = excluded.name,
                            address_sealed = excluded.address_sealed,
                            credential_sealed = excluded.credential_sealed,
                            certificate = excluded.certificate,
                            inbounds = excluded.inbounds\
                        """)
                .param("server", server.value())
                .param("kind", access.kind().name())
                .param("name", name)
                .param("address", vault.seal(access.address()))
                .param("credential", vault.seal(access.credential()))
                .param("certificate", access.certificate())
                .param("inbounds", InboundRows.written(access.inbounds()))
                .update();
    }

    /** Nobody talks to it any more. */
    void forget(ServerId server) {
        jdbc.sql("delete from integrations.panel where server_id = :server")
                .param("server", server.value())
                .update();
    }

    void health(ServerId server, boolean healthy) {
        jdbc.sql("update integrations.panel set healthy = :healthy where server_id = :server")
                .param("healthy", healthy)
                .param("server", server.value())
                .update();
    }

    @Override
    public Optional<Panel> find(ServerId server) {
        return jdbc.sql("select " + COLUMNS + " from integrations.panel where server_id = :server")
                .param("server", server.value())
                .query(this::panel)
                .optional();
    }

    @Override
    public long of(ServerId server) {
        return jdbc.sql("select lives from integrations.panel where server_id = :server")
                .param("server", server.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Whatever it kept in memory may be gone. */
    void mayHaveForgotten(ServerId server) {
        jdbc.sql("update integrations.panel set lives = lives + 1 where server_id = :server")
                .param("server", server.value())
                .update();
    }

    /** So may all: nobody looked for a while. */
    @Override
    public List<ServerId> begin() {
        return jdbc.sql("update integrations.panel set lives = lives + 1 returning server_id")
                .query((row, _) -> new ServerId(row.getString(1)))
                .list();
    }

    /**
     * Takes note of how long the proxy has been running.
     *
     * @return whether it was started anew since somebody looked last
     */
    boolean runsSince(ServerId server, Duration uptime) {
        return jdbc.sql(RUNS_SINCE)
                .param("server", server.value())
                .param("uptime", uptime.toMillis() / 1000.0)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Panels nobody checked for so long, by the database's clock; they count as checked now, so
     * that one node checks each.
     */
    List<Panel> dueForCheck(Duration every) {
        return jdbc.sql(TAKE_DUE + " returning " + COLUMNS)
                .param("every", every.toMillis() / 1000.0)
                .query(this::panel)
                .list();
    }

    /** The next round checks it, whenever it was checked last. */
    void checkSoon(ServerId server) {
        jdbc.sql("update integrations.panel set checked_at = null where server_id = :server")
                .param("server", server.value())
                .update();
    }

    private Panel panel(ResultSet row, int number) throws SQLException {
        Secret address = vault.openSecret(row.getString("address_sealed"));
        Secret credential = vault.openSecret(row.getString("credential_sealed"));
        var kind = new PanelKind(row.getString("kind"));
        return new Panel(
                new ServerId(row.getString("server_id")),
                row.getString("name"),
                new PanelAccess(
                        kind,
                        address,
                        credential,
                        row.getString("certificate"),
                        InboundRows.read(row.getString("inbounds"))),
                row.getBoolean("healthy"));
    }
}
