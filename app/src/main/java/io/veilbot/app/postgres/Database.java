package io.veilbot.app.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The shop's database, ours or given; closing it stops the one that is ours. */
public final class Database implements AutoCloseable {

    /**
     * Short transactions: a long append could make a lagging reader skip an event for ever. Generic
     * plans cost a factor of four on a freshly filled event table.
     */
    private static final String AT_CONNECT =
            """
            SET statement_timeout = '10s';
            SET idle_in_transaction_session_timeout = '10s';
            SET lock_timeout = '5s';
            SET plan_cache_mode = force_custom_plan;
            SET search_path = views\
            """;

    private static final long CONNECT_MILLIS = 10_000;

    private final DatabaseSettings settings;
    private final @Nullable EmbeddedPostgres embedded;

    private Database(DatabaseSettings settings, @Nullable EmbeddedPostgres embedded) {
        this.settings = settings;
        this.embedded = embedded;
    }

    /**
     * @param url the setting DATABASE_URL; empty: PostgreSQL of our own in the data folder
     */
    public static Database open(Path dataFolder, String url) {
        if (!url.isBlank()) {
            return new Database(DatabaseSettings.of(url), null);
        }
        EmbeddedPostgres own = EmbeddedPostgres.start(dataFolder);
        return new Database(new DatabaseSettings(own.jdbcUrl(), own.user(), own.password()), own);
    }

    /**
     * For a command beside a running shop: uses the shop's PostgreSQL and leaves it running.
     *
     * @param url the setting DATABASE_URL; empty: PostgreSQL of our own in the data folder
     */
    public static Database beside(Path dataFolder, String url) {
        if (!url.isBlank()) {
            return new Database(DatabaseSettings.of(url), null);
        }
        return EmbeddedPostgres.running(dataFolder)
                .map(own ->
                        new Database(
                                new DatabaseSettings(own.jdbcUrl(), own.user(), own.password()),
                                null))
                .orElseGet(() -> open(dataFolder, url));
    }

    /** Whether PostgreSQL of our own is used. */
    public boolean embedded() {
        return embedded != null;
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** Connections for everyday work, with time-outs of seconds. */
    public HikariDataSource pool(String name, int connections) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(settings.jdbcUrl());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setConnectionInitSql(AT_CONNECT);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "veilbot-" + name);
        return new HikariDataSource(config);
    }

    /** Single connections without time-outs, for migrations. */
    public DataSource unlimited() {
        var source = new PGSimpleDataSource();
        source.setURL(settings.jdbcUrl());
        if (settings.user() != null) {
            source.setUser(settings.user());
        }
        if (settings.password() != null) {
            source.setPassword(settings.password());
        }
        source.setApplicationName("veilbot-migration");
        return source;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
