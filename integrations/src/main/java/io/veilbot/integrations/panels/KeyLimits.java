package io.veilbot.integrations.panels;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much each key may carry, as it was wished last. Work that comes late, or twice, finds here
 * what counts now.
 */
public final class KeyLimits {

    /** Panels know no other way to let a key rest: nothing may flow through it. */
    private static final Allowance NOTHING = Allowance.ofBytes(0);

    private static final String LIMIT = "bytes = excluded.bytes, unlimited = excluded.unlimited";

    private final JdbcClient jdbc;

    public KeyLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whatever its limit: it comes back with one. */
    void suspend(KeyId key) {
        keep(key, true, NOTHING, "suspended = true");
    }

    void resume(KeyId key, Allowance limit) {
        keep(key, false, limit, "suspended = false, " + LIMIT);
    }

    /** A suspended key stays so. */
    void limit(KeyId key, Allowance limit) {
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

    /** Empty if it is still as it was when the key was asked for. */
    Optional<Allowance> find(KeyId key) {
        return jdbc.sql(
                        """
                        select suspended, bytes, unlimited from integrations.key_limit
                        where key_id = :key\
                        """)
                .param("key", key.value())
                .query((row, _) ->
                        row.getBoolean("suspended")
                                ? NOTHING
                                : new Allowance(row.getLong("bytes"), row.getBoolean("unlimited")))
                .optional();
    }
}
