package io.veilbot.app.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * One server for all tests of this JVM, kept in {@link #FOLDER} between runs, and a fresh empty
 * database for whoever asks.
 */
public final class TestPostgres {

    /** Of this process of tests; another beside it has another. */
    static final Path FOLDER =
            Path.of("target", "test-postgres-" + System.getProperty("veilbot.fork", "0"));

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    /** Migrating takes longer than most tests. */
    private static final class Template {
        static final String NAME = migrated();

        private static String migrated() {
            String name = "fresh_template";
            run(Shared.SERVER, List.of("CREATE DATABASE " + name));
            String url = TestPostgres.url(Shared.SERVER, name);
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return name;
        }
    }

    private static final class Shared {
        static final EmbeddedPostgres SERVER = started();

        private static EmbeddedPostgres started() {
            EmbeddedPostgres server = EmbeddedPostgres.start(FOLDER.toAbsolutePath());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            dropLeftovers(server);
            return server;
        }
    }

    /** The server all fresh databases live on. */
    public static EmbeddedPostgres server() {
        return Shared.SERVER;
    }

    /** JDBC URL, with user and password in it, of a new and empty database. */
    public static String freshDatabase() {
        String name = "fresh_" + COUNT.incrementAndGet();
        run(Shared.SERVER, List.of("CREATE DATABASE " + name));
        return url(Shared.SERVER, name);
    }

    /** A new database with every table of the shop and nothing in them; to be closed. */
    public static HikariDataSource shop() {
        return pool(shopDatabase());
    }

    /** JDBC URL, with user and password in it, of one with every table of the shop. */
    public static String shopDatabase() {
        String name = "fresh_" + COUNT.incrementAndGet();
        run(
                Shared.SERVER,
                List.of("CREATE DATABASE %s TEMPLATE %s".formatted(name, Template.NAME)));
        return url(Shared.SERVER, name);
    }

    /** Few at first, as most tests need few; to be closed. */
    public static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(20);
        return new HikariDataSource(config);
    }

    static String url(EmbeddedPostgres server, String database) {
        return server.jdbcUrl(database)
                + "?user="
                + server.user()
                + "&password="
                + server.password();
    }

    private static void dropLeftovers(EmbeddedPostgres server) {
        var drops = new ArrayList<String>();
        try (Connection connection = DriverManager.getConnection(url(server, "postgres"));
                var statement = connection.createStatement();
                var names =
                        statement.executeQuery(
                                "SELECT datname FROM pg_database WHERE datname LIKE 'fresh%'")) {
            while (names.next()) {
                drops.add("DROP DATABASE " + names.getString(1) + " WITH (FORCE)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        run(server, drops);
    }

    private static void run(EmbeddedPostgres server, List<String> sql) {
        try (Connection connection = DriverManager.getConnection(url(server, "postgres"));
                var statement = connection.createStatement()) {
            for (String command : sql) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
