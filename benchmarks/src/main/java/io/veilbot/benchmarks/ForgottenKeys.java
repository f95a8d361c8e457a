package io.veilbot.benchmarks;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Vault;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.app.launch.Shop;
import io.veilbot.integrations.work.WorkDesk;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys that have a place on a server whose panel knows nothing of them. */
final class ForgottenKeys {

    private final Shop shop;
    private final JdbcClient jdbc;
    private final ServerId server;
    private final Protocol protocol;

    ForgottenKeys(Shop shop, JdbcClient jdbc, ServerId server, Protocol protocol) {
        this.shop = shop;
        this.jdbc = jdbc;
        this.server = server;
        this.protocol = protocol;
    }

    /** Writes them into the book, as if each had been there once under the link it will have. */
    void book(int keys, BarePanel panel) {
        var owner = new CustomerId("customer-" + UUID.randomUUID());
        Vault vault = shop.bean(Vault.class);
        for (int number = 0; number < keys; number++) {
            var key = new KeyId("key-" + UUID.randomUUID());
            String link = vault.seal(new PersonalText(owner, panel.linkOf(key)));
            jdbc.sql(
                            """
                            insert into integrations.key_book
                                (key_id, server_id, protocol, devices, bytes, unlimited,
                                 panel_key_id, link_sealed)
                            values (?, ?, ?, 0, 0, true, ?, ?)\
                            """)
                    .params(key.value(), server.value(), protocol.name(), key.panelName(), link)
                    .update();
        }
    }

    /** One whole comparison, in as many turns as it takes. */
    void compare() throws InterruptedException {
        String ended =
                "select count(*) from integrations.key_round where server_id = ? and begun_at > ?"
                        + " and ended_at is not null";
        var before =
                jdbc.sql("select max(begun_at) from integrations.key_round where server_id = ?")
                        .params(server.value())
                        .query(Timestamp.class)
                        .optional()
                        .orElse(new Timestamp(0));
        PanelRuns.await(() -> {
            shop.bean(WorkDesk.class).hurry(server.value());
            return jdbc.sql(ended).params(server.value(), before).query(Long.class).single() > 0;
        });
    }
}
