package io.veilbot.app.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

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
