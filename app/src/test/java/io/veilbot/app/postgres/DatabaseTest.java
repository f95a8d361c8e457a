package io.veilbot.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.veilbot.app.data.DataConfiguration;
import io.veilbot.app.vault.VaultConfiguration;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseTest {

    @TempDir Path folder;

    @Test
    void understandsTheAddressesOfHosters() {
        var given =
                DatabaseSettings.of("postgres://shop:p%40s+s@db.host:6432/veil?sslmode=require");
        assertThat(given)
                .isEqualTo(
                        new DatabaseSettings(
                                "jdbc:postgresql://db.host:6432/veil?sslmode=require",
                                "shop",
                                "p@s+s"));
        assertThat(given.toString()).isEqualTo("jdbc:postgresql://db.host:6432/veil");
        assertThat(DatabaseSettings.of(" postgresql://h/d ").jdbcUrl())
                .isEqualTo("jdbc:postgresql://h/d");
        assertThat(DatabaseSettings.of("jdbc:postgresql://h/d?user=u").jdbcUrl())
                .isEqualTo("jdbc:postgresql://h/d?user=u");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://u:topsecret@h/d",
                "postgres://u:topsecret@h",
                "postgres://u:top/secret@h/d#x y",
                "jdbc:postgresql:topsecret"
            })
    void saysWhatIsExpectedAndKeepsThePasswordToItself(String wrong) {
        assertThatThrownBy(() -> DatabaseSettings.of(wrong))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("DATABASE_URL must look like")
                .hasMessageNotContaining("secret");
    }

    @Test
    void limitsWhatConnectionsMayDo() {
        var server = TestPostgres.server();
        try (var database = Database.open(folder, TestPostgres.freshDatabase());
                HikariDataSource pool = database.pool("test", 2)) {
            assertThat(database.embedded()).isFalse();
            JdbcClient jdbc = JdbcClient.create(pool);
            assertThat(show(jdbc, "statement_timeout")).isEqualTo("10s");
            assertThat(show(jdbc, "lock_timeout")).isEqualTo("5s");
            assertThat(show(jdbc, "idle_in_transaction_session_timeout")).isEqualTo("10s");
            assertThat(show(jdbc, "search_path")).isEqualTo("views");
            assertThat(show(jdbc, "plan_cache_mode")).isEqualTo("force_custom_plan");
            assertThat(show(JdbcClient.create(database.unlimited()), "statement_timeout"))
                    .isEqualTo("0");
            keepsPlansForLookupsOnly(database);
        }
        assertThat(EmbeddedPostgres.running(TestPostgres.FOLDER))
                .hasValueSatisfying(found -> assertThat(found.pid()).isEqualTo(server.pid()));
    }

    @Test
    void startsADatabaseOfItsOwnWhenNoneIsGivenAndStopsItLast() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "test",
                                    Map.of("veilbot.data", folder.toString(), "DATABASE_URL", "")));
            context.register(
                    DataConfiguration.class, DatabaseConfiguration.class, VaultConfiguration.class);
            context.refresh();
            JdbcClient jdbc =
                    JdbcClient.create(context.getBean("dataSource", HikariDataSource.class));
            assertThat(show(jdbc, "server_version")).isEqualTo(Binaries.VERSION);
            assertThat(EmbeddedPostgres.running(folder)).isPresent();
            assertThat(context.getBean(DataSource.class)).isSameAs(context.getBean("dataSource"));
        }
        assertThat(EmbeddedPostgres.running(folder)).isEmpty();
    }

    private static void keepsPlansForLookupsOnly(Database database) {
        try (HikariDataSource pool = database.poolForLookups("test-lookups", 1)) {
            JdbcClient jdbc = JdbcClient.create(pool);
            assertThat(show(jdbc, "plan_cache_mode")).isEqualTo("auto");
            assertThat(show(jdbc, "statement_timeout")).isEqualTo("10s");
            assertThat(show(jdbc, "search_path")).isEqualTo("views");
        }
    }

    private static String show(JdbcClient jdbc, String setting) {
        return jdbc.sql("SHOW " + setting).query(String.class).single();
    }
}
