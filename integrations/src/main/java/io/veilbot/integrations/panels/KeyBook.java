package io.veilbot.integrations.panels;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Vault;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys by the server they have a place on, as rows; those that are gone have none. */
public final class KeyBook implements KnownKeys {

    private static final String SELECT =
            """
            select key_id, server_id, protocol, devices, bytes, unlimited, panel_key_id, leaving,
                   link_sealed, untold
            from integrations.key_book \
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    public KeyBook(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void wanted(KeyRequested event) {
        jdbc.sql(
                        """
                        insert into integrations.key_book
                            (key_id, server_id, protocol, devices, bytes, unlimited)
                        values (:key, :server, :protocol, :devices, :bytes, :unlimited)
                        on conflict (key_id) do nothing\
                        """)
                .param("key", event.key().value())
                .param("server", event.server().value())
                .param("protocol", event.protocol().name())
                .param("devices", event.devices())
                .param("bytes", event.allowance().bytes())
                .param("unlimited", event.allowance().unlimited())
                .update();
    }

    void there(KeyId key, String panelKeyId, PersonalText link) {
        jdbc.sql(
                        """
                        update integrations.key_book set panel_key_id = :id, link_sealed = :link
                        where key_id = :key\
                        """)
                .param("id", panelKeyId)
                .param("link", vault.seal(link))
                .param("key", key.value())
                .update();
    }

    void leaves(KeyId key) {
        jdbc.sql("update integrations.key_book set leaving = true where key_id = :key")
                .param("key", key.value())
                .update();
    }

    void gone(KeyId key) {
        jdbc.sql("delete from integrations.key_book where key_id = :key")
                .param("key", key.value())
                .update();
    }

    @Override
    public Optional<BookedKey> find(KeyId key) {
        return jdbc.sql(SELECT + "where key_id = :key")
                .param("key", key.value())
                .query(this::key)
                .optional();
    }

    @Override
    public List<BookedKey> on(ServerId server) {
        return jdbc.sql(SELECT + "where server_id = :server order by key_id")
                .param("server", server.value())
                .query(this::key)
                .list();
    }

    @Override
    public void asking(List<KeyId> keys) {
        untold(keys, true);
    }

    @Override
    public void told(List<KeyId> keys) {
        untold(keys, false);
    }

    private void untold(List<KeyId> keys, boolean untold) {
        jdbc.sql("update integrations.key_book set untold = :untold where key_id = any (:keys)")
                .param("untold", untold)
                .param("keys", keys.stream().map(KeyId::value).toArray(String[]::new))
                .update();
    }

    private BookedKey key(ResultSet row, int number) throws SQLException {
        return new BookedKey(
                new KeyId(row.getString("key_id")),
                new ServerId(row.getString("server_id")),
                Protocol.valueOf(row.getString("protocol")),
                row.getInt("devices"),
                new Allowance(row.getLong("bytes"), row.getBoolean("unlimited")),
                Optional.ofNullable(row.getString("panel_key_id")),
                row.getBoolean("leaving"),
                Optional.ofNullable(row.getString("link_sealed")),
                row.getBoolean("untold"));
    }
}
