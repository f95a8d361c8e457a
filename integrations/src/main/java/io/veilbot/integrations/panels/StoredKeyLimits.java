package io.veilbot.integrations.panels;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Limits of keys as rows. */
public final class StoredKeyLimits implements KeyLimits {

    private static final String LIMIT = "bytes = excluded.bytes, unlimited = excluded.unlimited";

    private final JdbcClient jdbc;

    public StoredKeyLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void suspend(KeyId key) {
        keep(key, true, NOTHING, "suspended = true");
    }

    @Override
    public void resume(KeyId key, Allowance limit) {
        keep(key, false, limit, "suspended = false, " + LIMIT);
    }

    @Override
    public void limit(KeyId key, Allowance limit) {
        keep(key, false, limit, LIMIT);
    }

    private void keep(KeyId key, boolean suspended, Allowance limit, String known) {
        jdbc.sql(
                        """
                        insert into integrations.key_limit (key_id, suspended, bytes, unlimited)
                        values (:key, :suspended, :bytes, :unlimited)
                        on conflict (key_id) do update set \
                        """
                                + known)
                .param("key", key.value())
                .param("suspended", suspended)
                .param("bytes", limit.bytes())
                .param("unlimited", limit.unlimited())
                .update();
    }

    @Override
    public void devices(KeyId key, int devices) {
        jdbc.sql(
                        """
                        insert into integrations.key_devices (key_id, devices)
                        values (:key, :devices)
                        on conflict (key_id) do update set devices = excluded.devices\
                        """)
                .param("key", key.value())
                .param("devices", devices)
                .update();
    }

    @Override
    public OptionalInt devices(KeyId key) {
        return jdbc.sql("select devices from integrations.key_devices where key_id = :key")
                .param("key", key.value())
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    @Override
    public Optional<Wished> find(KeyId key) {
        return jdbc.sql(
                        """
                        select suspended, bytes, unlimited from integrations.key_limit
                        where key_id = :key\
                        """)
                .param("key", key.value())
                .query((row, _) ->
                        new Wished(
                                row.getBoolean("suspended"),
                                new Allowance(row.getLong("bytes"), row.getBoolean("unlimited"))))
                .optional();
    }
}
