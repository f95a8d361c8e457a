package io.veilbot.app.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The shop's database, ours or given; closing it stops the one that is ours. */
public final class Database implements AutoCloseable {

    /** Short transactions: a long append could make a lagging reader skip an event for ever. */
    private static final String AT_CONNECT =
            """
            SET statement_timeout = '10s';
            SET idle_in_transaction_session_timeout = '10s';
            SET lock_timeout = '5s';
            SET search_path = views;
            """;

    /** Plans that are kept cost a factor of four on a freshly filled event table. */
    private static final String PLANNED_ANEW = "SET plan_cache_mode = force_custom_plan";

    private static final String PLANNED_ONCE = "SET plan_cache_mode = auto";

    private static final long CONNECT_MILLIS = 10_000;

    private final DatabaseSettings shop;
    private final DatabaseSettings owner;
    private final @Nullable EmbeddedPostgres embedded;

    private Database(
            DatabaseSettings shop, DatabaseSettings owner, @Nullable EmbeddedPostgres embedded) {
        this.shop = shop;
        this.owner = owner;
        this.embedded = embedded;
    }

    /**
     * @param url the setting DATABASE_URL; empty: PostgreSQL of our own in the data folder
     */
    public static Database open(Path dataFolder, String url) {
        return open(dataFolder, url, "");
    }

    /**
     * @param url the setting DATABASE_URL; empty: PostgreSQL of our own in the data folder
     * @param ownerUrl the setting DATABASE_OWNER_URL; empty: the shop's user owns its tables
     */
    static Database open(Path dataFolder, String url, String ownerUrl) {
        if (!url.isBlank()) {
            return given(url, ownerUrl);
        }
        EmbeddedPostgres own = EmbeddedPostgres.start(dataFolder);
        return new Database(own.shop(), ownerOf(own), own);
    }

    private static Database given(String url, String ownerUrl) {
        DatabaseSettings shop = DatabaseSettings.of(url);
        return new Database(shop, ownerUrl.isBlank() ? shop : DatabaseSettings.of(ownerUrl), null);
    }

    private static DatabaseSettings ownerOf(EmbeddedPostgres own) {
        return new DatabaseSettings(own.jdbcUrl(), own.user(), own.password());
    }

    /**
     * For a command beside a running shop: uses the shop's PostgreSQL and leaves it running.
     *
     * @param url the setting DATABASE_URL; empty: PostgreSQL of our own in the data folder
     * @param ownerUrl the setting DATABASE_OWNER_URL; empty: the shop's user owns its tables
     */
    static Database beside(Path dataFolder, String url, String ownerUrl) {
        if (!url.isBlank()) {
            return given(url, ownerUrl);
        }
        return EmbeddedPostgres.running(dataFolder)
                .map(own -> new Database(own.shop(), ownerOf(own), null))
                .orElseGet(() -> open(dataFolder, url, ownerUrl));
    }

    /** Whether PostgreSQL of our own is used. */
    public boolean embedded() {
        return embedded != null;
    }

    /** Connections of the shop for everyday work, with time-outs of seconds. */
    public HikariDataSource pool(String name, int connections) {
        return pool(name, connections, AT_CONNECT + PLANNED_ANEW);
    }

    /**
     * As {@link #pool}, for whoever only finds single things by their keys: there the plan is
     * always the same, and making it anew costs more than following it.
     */
    public HikariDataSource poolForLookups(String name, int connections) {
        return pool(name, connections, AT_CONNECT + PLANNED_ONCE);
    }

    private HikariDataSource pool(String name, int connections, String atConnect) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(shop.jdbcUrl());
        config.setUsername(shop.user());
        config.setPassword(shop.password());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setConnectionInitSql(atConnect);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "veilbot-" + name);
        return new HikariDataSource(config);
    }

    /** Single connections of the owner without time-outs, for migrations. */
    public DataSource unlimited() {
        var source = new PGSimpleDataSource();
        source.setURL(owner.jdbcUrl());
        if (owner.user() != null) {
            source.setUser(owner.user());
        }
        if (owner.password() != null) {
            source.setPassword(owner.password());
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
