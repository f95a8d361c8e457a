package io.veilbot.app.vault;

import io.veilbot.app.data.MasterKey;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a shop with the wrong master key away from a database that another key has sealed. */
public final class MasterKeyCheck {

    private MasterKeyCheck() {}

    /**
     * To be called after migration and before anything is served.
     *
     * @throws IllegalStateException with a sentence for the operator
     */
    public static void refuseAnotherKey(DataSource source, MasterKey master) {
        String ours = HexFormat.of().formatHex(master.derive("which-key"));
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("INSERT INTO engine.master_key (fingerprint) VALUES (?) ON CONFLICT DO NOTHING")
                .param(ours)
                .update();
        String stored =
                jdbc.sql("SELECT fingerprint FROM engine.master_key").query(String.class).single();
        if (!stored.equals(ours)) {
            throw new IllegalStateException(
                    "This database was sealed with another master key: its personal data and"
                            + " credentials cannot be read with this one. Give the old key as"
                            + " VEILBOT_MASTER_KEY or restore the file master.key.");
        }
    }
}
