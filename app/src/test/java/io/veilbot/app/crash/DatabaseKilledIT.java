package io.veilbot.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.app.launch.Ports;
import io.veilbot.app.postgres.EmbeddedPostgres;
import io.veilbot.app.stories.Leftovers;
import io.veilbot.app.stories.Outside;
import io.veilbot.app.stories.Person;
import io.veilbot.app.stories.Soon;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * I4: PostgreSQL is killed, with all its processes, while providers call back. Whatever was
 * answered 200 is there, each is judged in the end, and the shop goes on selling.
 */
class DatabaseKilledIT {

    private static final int KILLS = Integer.getInteger("veilbot.kills", 60);
    private static final int MOST_BETWEEN = 30;
    private static final String JUDGED = "where verdict = 'unknown'";

    private final Path folder =
            Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "database-kill-");
    private final Path data = folder.resolve("data");
    private final Processes processes = new Processes(folder);
    private final URI shop = URI.create("http://127.0.0.1:" + Ports.any());

    DatabaseKilledIT() throws IOException {}

    @AfterEach
    void endProcesses() {
        processes.close();
    }

    @Test
    void everyAcknowledgedCallbackIsThereHoweverOftenTheDatabaseIsKilled() {
        open();
        var random = new Random(20_261_127);
        var callers = new Callers(shop);
        for (int kill = 0; kill < KILLS; kill++) {
            callers.awaitMore(1 + random.nextInt(MOST_BETWEEN));
            killDatabase();
        }
        callers.awaitMore(1);
        callers.stop();

        Set<String> acknowledged = callers.acknowledged();
        assertThat(kept("")).containsAll(acknowledged);
        Set<String> judged =
                Soon.there(
                        "all verdicts",
                        () ->
                                Optional.of(kept(JUDGED))
                                        .filter(all -> all.containsAll(acknowledged)),
                        () -> kept(JUDGED).size() + " of " + acknowledged.size());
        assertThat(judged).hasSizeGreaterThan(KILLS);
        Person.newcomer(new Outside(shop), "Анна").opens().buys("1 месяц").sees("Ваш ключ готов\n");
        System.out.printf(
                "I4: PostgreSQL killed %d times; all of %,d acknowledged callbacks are there"
                        + " (%,d were not acknowledged).%n",
                KILLS, acknowledged.size(), callers.turnedAway());
        processes.close();
        Leftovers.delete(folder);
    }

    private void open() {
        processes
                .start(
                        "shop",
                        Map.of("YOOKASSA_SOURCES", "127.0.0.0/8,::1"),
                        "run",
                        "--empty",
                        "--data",
                        data.toString(),
                        "--port",
                        String.valueOf(shop.getPort()))
                .waitFor("VeilBot is open");
    }

    private void killDatabase() {
        long pid = database().pid();
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        Set<ProcessHandle> all = new HashSet<>(server.descendants().toList());
        all.add(server);
        all.forEach(ProcessHandle::destroyForcibly);
        Soon.there(
                "another database",
                () -> EmbeddedPostgres.running(data).filter(other -> other.pid() != pid),
                () -> pid);
    }

    private EmbeddedPostgres database() {
        return EmbeddedPostgres.running(data).orElseThrow();
    }

    private Set<String> kept(String condition) {
        EmbeddedPostgres postgres = database();
        try (var connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select dedup_key from integrations.callback " + condition)) {
            var keys = new HashSet<String>();
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
