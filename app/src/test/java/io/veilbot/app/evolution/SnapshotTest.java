package io.veilbot.app.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Secret;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.VpnServerCommand;
import io.veilbot.api.fleet.VpnServerCommand.EnlistServer;
import io.veilbot.api.fleet.VpnServerCommand.ReserveSlot;
import io.veilbot.app.postgres.TestPostgres;
import io.veilbot.app.stories.Soon;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Servers with 150 keys each, in a shop that was restarted since. */
class SnapshotTest {

    private static final int KEYS = 150;
    private static final ServerId USED = new ServerId("server-used");
    private static final ServerId OUTGROWN = new ServerId("server-outgrown");

    private static ConfigurableApplicationContext shop;

    @BeforeAll
    static void servers() {
        String database = TestPostgres.freshDatabase();
        try (var before = DecisionsShop.open(database)) {
            shop = before;
            fill(USED);
            fill(OUTGROWN);
        }
        shop = DecisionsShop.open(database);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static void fill(ServerId server) {
        var profile =
                new ServerProfile(
                        "A", "NL", "eu", AccessLevel.ALL, KEYS + 1, List.of(Protocol.OUTLINE));
        var panel = new PanelAccess(PanelKind.OUTLINE, new Secret("https://x"), new Secret(""), "");
        send(new EnlistServer(server, profile, panel));
        for (int number = 1; number <= KEYS; number++) {
            send(new ReserveSlot(server, key(number)));
        }
        Soon.so("a snapshot", () -> snapshots(server) == 1, () -> snapshots(server));
    }

    private static void send(VpnServerCommand command) {
        shop.getBean(Commands.class).send(command, Actor.system("test"));
    }

    private static KeyId key(int number) {
        return new KeyId("key-" + number);
    }

    private static long snapshots(ServerId server) {
        return number(
                server,
                "select count(*) from engine.snapshot_event_entry where aggregate_identifier = ?");
    }

    private static long number(ServerId server, String sql) {
        return sql().sql(sql).param(server.value()).query(Long.class).single();
    }

    private static void change(ServerId server, String sql) {
        assertThat(sql().sql(sql).param(server.value()).update()).isPositive();
    }

    private static JdbcClient sql() {
        return shop.getBean(JdbcClient.class);
    }

    /** A key it knows is quiet, a new one is the next, and then it is full. */
    private static void knowsAllItsKeys(ServerId server) {
        send(new ReserveSlot(server, key(1)));
        send(new ReserveSlot(server, key(KEYS + 1)));

        assertThat(
                        number(
                                server,
                                """
                                select (payload::jsonb ->> 'used')::int
                                from engine.domain_event_entry where aggregate_identifier = ?
                                order by sequence_number desc limit 1\
                                """))
                .isEqualTo(KEYS + 1);
    }

    @Test
    void whatItCoversIsNotReadAgain() {
        change(
                USED,
                """
                delete from engine.domain_event_entry e where aggregate_identifier = ?
                    and exists (select 1 from engine.snapshot_event_entry s
                        where s.aggregate_identifier = e.aggregate_identifier
                            and s.sequence_number >= e.sequence_number)\
                """);

        knowsAllItsKeys(USED);
    }

    @Test
    void oneOfAnEarlierShapeIsPassedOver() {
        change(
                OUTGROWN,
                """
                update engine.snapshot_event_entry
                set payload_revision = '0', payload = '{"slots":"of another shape"}'
                where aggregate_identifier = ?\
                """);

        knowsAllItsKeys(OUTGROWN);
    }

    @Test
    void itIsStoredUnderANameThatOutlivesTheClass() {
        assertThat(
                        sql().sql(
                                        """
                                        select distinct payload_type from engine.snapshot_event_entry\
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly("fleet.server-snapshot");
    }
}
