package io.veilbot.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.veilbot.app.postgres.Database;
import io.veilbot.app.postgres.TestPostgres;
import io.veilbot.app.stories.Soon;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain over a store that several write at once, some of whom give up. */
class LedgerTest {

    private static final String EVENT =
            """
            INSERT INTO engine.domain_event_entry (event_identifier, aggregate_identifier,
                sequence_number, type, time_stamp, payload_type, payload_revision, payload)
            VALUES (gen_random_uuid(), gen_random_uuid(), 0, 'Lamp', '2026-11-27T10:00:00Z',
                'toy.lamp-lit', '1', '{}')
            """;

    private static HikariDataSource pool;
    private static JdbcTemplate jdbc;
    private static Ledger ledger;

    @BeforeAll
    static void open() throws SQLException {
        pool = Database.open(Path.of("target"), TestPostgres.freshDatabase()).pool("ledger", 12);
        jdbc = new JdbcTemplate(pool);
        ledger = new Ledger(jdbc, new TransactionTemplate(new JdbcTransactionManager(pool)));
        try (Connection connection = pool.getConnection()) {
            for (String script : List.of("V100__event_store.sql", "V360__ledger.sql")) {
                ScriptUtils.executeSqlScript(
                        connection, new ClassPathResource("db/migration/" + script));
            }
        }
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @BeforeEach
    void empty() {
        jdbc.execute(
                "TRUNCATE engine.domain_event_entry, engine.ledger, engine.ledger_checkpoint"
                        + " RESTART IDENTITY");
    }

    @Test
    void anEventThatAppearsLateIsChainedInItsPlace() throws SQLException {
        try (Connection slow = writing()) {
            jdbc.update(EVENT);
            CompletableFuture<Link> head = CompletableFuture.supplyAsync(ledger::extend);
            Soon.so("somebody chains", () -> locks() > 0 || head.isDone(), LedgerTest::locks);
            slow.commit();
            assertThat(head.join().position()).isEqualTo(2);
        }
        everyEventIsChainedOnceAndInOrder();
    }

    @Test
    void aNumberThatNobodyUsedHoldsNothingUp() throws SQLException {
        try (Connection givingUp = writing()) {
            givingUp.rollback();
        }
        jdbc.update(EVENT);
        assertThat(ledger.extend().index()).isEqualTo(2);
        everyEventIsChainedOnceAndInOrder();
    }

    @Test
    void manyWhoWriteAndChainAtOnceLeaveOneWholeChain() throws Exception {
        List<Future<?>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 6)
                    .forEach(writer -> all.add(threads.submit(() -> writesMany(writer))));
            IntStream.range(0, 2).forEach(chainer -> all.add(threads.submit(() -> chainsMuch())));
        }
        for (Future<?> one : all) {
            one.get();
        }
        ledger.catchUp();
        everyEventIsChainedOnceAndInOrder();
        assertThat(numbersNobodyUsed()).as("some gave up").isPositive();
    }

    @Test
    void itGoesOnWhereItEnded() {
        jdbc.update(EVENT);
        Link first = ledger.catchUp();
        jdbc.update(EVENT);
        Ledger afterRestart =
                new Ledger(jdbc, new TransactionTemplate(new JdbcTransactionManager(pool)));
        assertThat(afterRestart.catchUp().previous()).isEqualTo(first.hash());
        assertThat(afterRestart.catchUp().position()).isEqualTo(2);
        everyEventIsChainedOnceAndInOrder();
    }

    private static Object writesMany(int writer) throws SQLException {
        var random = new Random(writer);
        for (int number = 0; number < 100; number++) {
            try (Connection connection = writing()) {
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
        return writer;
    }

    private static void chainsMuch() {
        for (int number = 0; number < 100; number++) {
            ledger.extend();
        }
    }

    /** A transaction that has stored an event and not ended. */
    private static Connection writing() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(EVENT);
        }
        return connection;
    }

    private static void everyEventIsChainedOnceAndInOrder() {
        List<StoredEvent> stored =
                jdbc.query(
                        "SELECT "
                                + StoredEvent.COLUMNS
                                + " FROM engine.domain_event_entry e ORDER BY global_index",
                        (row, number) -> StoredEvent.of(row));
        Link expected = Link.NONE;
        for (StoredEvent event : stored) {
            expected = expected.then(event);
        }
        assertThat(ledger.head()).isEqualTo(expected);
        assertThat(
                        jdbc.queryForList(
                                "SELECT event_identifier FROM engine.ledger ORDER BY position",
                                String.class))
                .isEqualTo(stored.stream().map(StoredEvent::event).toList());
    }

    private static long locks() {
        return count("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted");
    }

    private static long numbersNobodyUsed() {
        return count("SELECT max(global_index) - count(*) FROM engine.domain_event_entry");
    }

    private static long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }
}
