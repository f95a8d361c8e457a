package io.veilbot.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JUnit's folders have mode 700: started as root, all of this runs below a closed folder. */
class EmbeddedPostgresTest {

    @TempDir static Path shared;
    @TempDir Path own;

    @Test
    void keepsWhatWasCommittedWhenTheServerIsKilled() throws Exception {
        try (var database = EmbeddedPostgres.start(shared)) {
            query(database, "CREATE TABLE kept AS SELECT 42 AS answer");
            kill(database.pid());
            // the channel of the lock is closed with the resource; the server is gone already
        }
        try (var database = EmbeddedPostgres.start(shared)) {
            assertThat(query(database, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void comesBackByItselfOnTheSamePortWhenItIsKilled() throws Exception {
        try (var database = EmbeddedPostgres.start(shared)) {
            query(database, "CREATE TABLE IF NOT EXISTS survived AS SELECT 7 AS answer");
            long killed = database.pid();
            kill(killed);

            while (database.pid() == killed) {
                Thread.onSpinWait();
            }
            assertThat(query(database, "SELECT answer FROM survived")).isEqualTo("7");
        }
        assertThat(EmbeddedPostgres.running(shared)).isEmpty();
    }

    @Test
    void losesNothingAndAsksForAPassword() throws Exception {
        try (var database = EmbeddedPostgres.start(shared)) {
            assertThat(query(database, "SHOW fsync")).isEqualTo("on");
            assertThat(query(database, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(database, "SHOW data_checksums")).isEqualTo("on");
            assertThat(query(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(database, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThatThrownBy(() ->
                            DriverManager.getConnection(
                                    database.jdbcUrl(), database.user(), "guessed"))
                    .isInstanceOf(SQLException.class);
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(
                                            shared.resolve("postgres-password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void startsAgainQuicklyOnTheSamePort() {
        int port;
        try (var database = EmbeddedPostgres.start(shared)) {
            port = database.port();
        }
        long before = System.nanoTime();
        try (var database = EmbeddedPostgres.start(shared)) {
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isLessThan(Duration.ofSeconds(5));
            assertThat(database.port()).isEqualTo(port);
        }
    }

    @Test
    void isFoundWhileItRunsAndOnlyThen() throws Exception {
        assertThat(EmbeddedPostgres.running(own.resolve("nothing"))).isEmpty();
        try (var database = EmbeddedPostgres.start(shared)) {
            var found = EmbeddedPostgres.running(shared).orElseThrow();
            assertThat(query(found, "SELECT 1")).isEqualTo("1");
            found.close();
            assertThat(query(database, "SELECT 2")).isEqualTo("2");
        }
        assertThat(EmbeddedPostgres.running(shared)).isEmpty();
    }

    @Test
    void refusesASecondShopOnTheSameFolder() throws Exception {
        try (var database = EmbeddedPostgres.start(shared)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(shared))
                    .isInstanceOf(PostgresException.class)
                    .hasMessageContaining("in use by another shop");
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesTheFolderOfANewerPostgres() throws Exception {
        Files.createDirectories(own.resolve("postgres"));
        Files.writeString(own.resolve("postgres/PG_VERSION"), "19\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(own))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("written by PostgreSQL 19, newer than the 18");
    }

    @Test
    void takesOverTheServerOfAKilledProcess() throws Exception {
        Process other = leftBehind();
        long pid =
                Long.parseLong(
                        new BufferedReader(
                                        new InputStreamReader(
                                                other.getInputStream(), StandardCharsets.UTF_8))
                                .readLine());
        other.destroyForcibly();
        assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
        EmbeddedPostgres database = EmbeddedPostgres.start(shared);
        assertThat(database.pid()).isEqualTo(pid);
        assertThat(query(database, "SELECT 1")).isEqualTo("1");
        database.close();
        assertThatThrownBy(() -> query(database, "SELECT 1")).hasMessageContaining("refused");
    }

    @Test
    void startsAlthoughItsOldProcessIdBelongsToAStranger() throws Exception {
        EmbeddedPostgres.start(shared).close();
        // only a process of the same user can be taken for PostgreSQL
        int owner = Folders.owner(shared.resolve("postgres"));
        Account us = Account.ofThisProcess();
        Footing footing =
                owner == us.uid()
                        ? Footing.asIs(us)
                        : Footing.stepDown(new Account(owner, us.gid()));
        Process stranger = new ProcessBuilder(footing.command(List.of("sleep", "60"))).start();
        Files.writeString(
                shared.resolve("postgres/postmaster.pid"),
                stranger.pid() + "\n" + shared + "\n1\n1\n\n\n\nready\n");
        try (var database = EmbeddedPostgres.start(shared)) {
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void beginsAnewWhereAKillLeftHalfTheWork() throws Exception {
        Path halfBinaries = own.resolve("postgres-bin/" + "18.4-amd64.new/bin");
        Files.createDirectories(halfBinaries);
        Files.createDirectories(own.resolve("postgres.new/base"));
        try (var database = EmbeddedPostgres.start(own)) {
            assertThat(query(database, "SHOW server_version")).isEqualTo(Binaries.VERSION);
            assertThat(own.resolve("postgres.new")).doesNotExist();
        }
    }

    @Test
    void saysWhatPostgresSaidWhenItDoesNotStart() throws Exception {
        try (var database = EmbeddedPostgres.start(own)) {
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
        }
        Files.writeString(own.resolve("postgres/postgresql.conf"), "shared_buffers = 'lots'\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(own))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("did not start")
                .hasMessageContaining("shared_buffers");
    }

    @Test
    void handsOutFreshDatabases() throws Exception {
        try (Connection one = DriverManager.getConnection(TestPostgres.freshDatabase());
                Connection two = DriverManager.getConnection(TestPostgres.freshDatabase())) {
            assertThat(one.getCatalog()).isNotEqualTo(two.getCatalog());
        }
    }

    private static Process leftBehind() throws IOException {
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LeftBehind.class.getName(),
                                shared.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void kill(long pid) throws Exception {
        new ProcessBuilder("sh", "-c", "kill -KILL " + pid).start().waitFor();
    }

    private static String query(EmbeddedPostgres database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
