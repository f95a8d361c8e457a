package io.veilbot.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of somebody's own, with a user for the owner and one for the shop. */
class RightsTest {

    private static final String EVENT =
            """
            insert into engine.domain_event_entry (event_identifier, aggregate_identifier,
                sequence_number, type, time_stamp, payload_type, payload_revision, payload)
            values (gen_random_uuid(), gen_random_uuid(), 0, 'Lamp', '2026-11-27T10:00:00Z',
                'toy.lamp-lit', '1', '{}')\
            """;

    private static Database database;
    private static HikariDataSource pool;

    @BeforeAll
    static void open() {
        String owner = TestPostgres.freshDatabase();
        DatabaseSettings role = TestPostgres.server().shop();
        String shop =
                owner.replaceFirst("\\?.*", "")
                        + "?user="
                        + role.user()
                        + "&password="
                        + role.password();
        database = Database.open(Path.of("target"), shop, owner);
        Flyway.configure()
                .dataSource(database.unlimited())
                .locations("classpath:db/migration")
                .defaultSchema("engine")
                .schemas("engine", "views", "integrations", "bot", "web")
                .load()
                .migrate();
        pool = database.pool("rights", 2);
        Rights.grant(database.unlimited(), pool);
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    private static JdbcClient shop() {
        return JdbcClient.create(pool);
    }

    @Test
    void theShopMayAddEventsAndNeitherChangeNorDeleteThem() {
        assertThat(shop().sql(EVENT).update()).isEqualTo(1);
        assertThatCode(() -> Rights.check(pool, true)).doesNotThrowAnyException();
        assertThatThrownBy(() -> shop().sql("delete from engine.domain_event_entry").update())
                .rootCause()
                .hasMessageContaining("permission denied for table domain_event_entry");
    }

    @Test
    void theShopDoesEverythingElseItNeeds() {
        shop().sql("update engine.snapshot_event_entry set type = type").update();
        shop().sql("delete from engine.customer_key").update();
        shop().sql("truncate views.payments").update();
        shop().sql("create schema views_rebuild_test").update();
        shop().sql("create table views_rebuild_test.payments (like views.payments including all)")
                .update();
        shop().sql("drop schema views_rebuild_test cascade").update();
    }

    @Test
    void whatMayChangeHistoryIsRefusedWhereThatIsInsistedOn() {
        assertThatThrownBy(() -> Rights.check(database.unlimited(), true))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("may change and delete events")
                .hasMessageContaining("DATABASE_OWNER_URL");
        assertThatCode(() -> Rights.check(database.unlimited(), false)).doesNotThrowAnyException();
    }
}
