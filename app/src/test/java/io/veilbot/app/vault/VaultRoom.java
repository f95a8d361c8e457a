package io.veilbot.app.vault;

import com.zaxxer.hikari.HikariDataSource;
import io.veilbot.api.people.CustomerId;
import io.veilbot.app.data.MasterKey;
import io.veilbot.app.postgres.TestPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault over a database of its own, with a pool beside it as every shop has. */
abstract class VaultRoom {

    static final MasterKey MASTER = MasterKey.random();
    static HikariDataSource source;
    static HikariDataSource own;
    static JdbcClient sql;

    PostgresVault vault;
    final CustomerId anna = CustomerId.ofTelegram(System.nanoTime(), new byte[] {1});
    final CustomerId boris = CustomerId.ofTelegram(System.nanoTime(), new byte[] {2});

    @BeforeAll
    static void migrate() {
        String url = TestPostgres.freshDatabase();
        source = new HikariDataSource();
        own = new HikariDataSource();
        sql = JdbcClient.create(source);
        source.setJdbcUrl(url);
        own.setJdbcUrl(url);
        own.setMaximumPoolSize(1);
        own.setConnectionTimeout(5_000);
        Flyway.configure()
                .dataSource(source)
                .defaultSchema("engine")
                .locations("classpath:db/migration")
                .target("111")
                .load()
                .migrate();
    }

    @BeforeEach
    void open() {
        vault = new PostgresVault(own, MASTER);
    }

    @AfterAll
    static void close() {
        source.close();
        own.close();
    }

    static long rows(CustomerId owner) {
        return sql.sql("SELECT count(*) FROM engine.customer_key WHERE customer_id = ?")
                .param(owner.value())
                .query(Long.class)
                .single();
    }
}
