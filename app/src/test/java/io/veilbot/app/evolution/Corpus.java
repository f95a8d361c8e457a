package io.veilbot.app.evolution;

import io.veilbot.app.contract.Approved;
import io.veilbot.app.contract.Repository;
import io.veilbot.app.data.MasterKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the event store of one release held after a trade: a line an event in the order of the
 * store, and the keys of its people, as they were stored. Written once, read by every later build.
 */
record Corpus(Path folder) {

    /** Lies in the open: the people of a corpus are invented, and so are their secrets. */
    static final MasterKey MASTER =
            MasterKey.fromBase64("YSBrZXkgdGhhdCBwcm90ZWN0cyBub2JvZHk6IHRlc3Q=");

    private static final String ALL = "app/src/test/resources/corpus";
    private static final String EVENTS = "events.jsonl";
    private static final String KEYS = "keys.jsonl";
    private static final String TYPES = "types.txt";
    private static final String MIGRATIONS = "migrations.txt";
    private static final String CHECKSUMS = "SHA256SUMS";

    /** Of the type json, which keeps the text of its parts as it was. */
    private static final String READ_EVENTS =
            """
            select json_build_object('position', global_index, 'at', time_stamp,
                'type', type, 'aggregate', aggregate_identifier, 'sequence', sequence_number,
                'name', payload_type, 'revision', payload_revision, 'event', event_identifier,
                'payload', payload::json, 'metadata', meta_data::json)::text
            from engine.domain_event_entry order by global_index\
            """;

    private static final String STORE_EVENT =
            """
            insert into engine.domain_event_entry (global_index, time_stamp, type,
                aggregate_identifier, sequence_number, payload_type, payload_revision,
                event_identifier, payload, meta_data)
            select (line ->> 'position')::bigint, line ->> 'at', line ->> 'type',
                line ->> 'aggregate', (line ->> 'sequence')::bigint, line ->> 'name',
                line ->> 'revision', line ->> 'event', line ->> 'payload', line ->> 'metadata'
            from (select ?::json as line)\
            """;

    private static final String NEXT_POSITION =
            """
            select setval(pg_get_serial_sequence('engine.domain_event_entry', 'global_index'),
                max(global_index)) from engine.domain_event_entry\
            """;

    private static final String READ_KEYS =
            """
            select json_build_object('customer', customer_id, 'generation', generation,
                'wrapped', encode(wrapped_key, 'hex'))::text
            from engine.customer_key order by customer_id, generation\
            """;

    /** When a key was destroyed is no matter here; that it was is. */
    private static final String STORE_KEY =
            """
            insert into engine.customer_key (customer_id, generation, wrapped_key, destroyed_at)
            select line ->> 'customer', (line ->> 'generation')::int,
                decode(line ->> 'wrapped', 'hex'),
                case when line ->> 'wrapped' is null then now() end
            from (select ?::json as line)\
            """;

    private static final String COUNT_TYPES =
            """
            select payload_type || ' r' || payload_revision || ': ' || count(*)
            from engine.domain_event_entry
            group by payload_type, payload_revision order by payload_type collate "C"\
            """;

    private static final String MADE_BY =
            """
            select script || ' ' || checksum from engine.flyway_schema_history
            where type = 'SQL' order by installed_rank\
            """;

    static Corpus of(String release) {
        if (!release.matches("[a-z0-9][a-z0-9.-]*")) {
            throw new IllegalArgumentException("a release is called by lower case and digits");
        }
        return new Corpus(Repository.ROOT.resolve(ALL).resolve(release));
    }

    /** One for each folder. */
    static List<Corpus> ofAllReleases() {
        try (Stream<Path> folders = Files.list(Repository.ROOT.resolve(ALL))) {
            return folders.filter(Files::isDirectory).sorted().map(Corpus::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes down what a database holds.
     *
     * @throws IllegalStateException if this release is frozen already
     */
    void freeze(JdbcClient sql) {
        if (Files.exists(folder)) {
            throw new IllegalStateException(folder + " is frozen, and stays as it is");
        }
        write(EVENTS, lines(sql, READ_EVENTS));
        write(KEYS, lines(sql, READ_KEYS));
        write(TYPES, types(sql));
        write(MIGRATIONS, migrations(sql));
        write(CHECKSUMS, checksums());
    }

    /** Writes beside it what is made of it on the day when it is frozen. */
    void expect(Outcome outcome) {
        write(Outcome.READ_MODELS, outcome.readModels());
        write(Outcome.WISHES, outcome.wishes());
        write(Outcome.DECISIONS, outcome.decisions());
    }

    /** Fills a database without events with it. */
    void thaw(JdbcClient sql) {
        read(EVENTS).lines().forEach(line -> sql.sql(STORE_EVENT).param(line).update());
        read(KEYS).lines().forEach(line -> sql.sql(STORE_KEY).param(line).update());
        var _ = sql.sql(NEXT_POSITION).query(Long.class).single();
    }

    /** The types of events that are in it, with revision and number. */
    String frozenTypes() {
        return read(TYPES);
    }

    static String types(JdbcClient sql) {
        return lines(sql, COUNT_TYPES);
    }

    /** The scripts that made its tables, in their order and with checksums of Flyway's. */
    String frozenMigrations() {
        return read(MIGRATIONS);
    }

    static String migrations(JdbcClient sql) {
        return lines(sql, MADE_BY);
    }

    /** As they were when it was frozen. */
    String frozenChecksums() {
        return read(CHECKSUMS);
    }

    /** Of what lies there now, as {@code sha256sum} writes them. */
    String checksums() {
        return Stream.of(EVENTS, KEYS, TYPES, MIGRATIONS)
                .map(file -> sha256(read(file)) + "  " + file + "\n")
                .collect(Collectors.joining());
    }

    /** What the code of today makes of it. */
    Approved approved(String file) {
        return new Approved(folder.resolve(file));
    }

    private static String lines(JdbcClient sql, String query) {
        return texts(sql, query).collect(Collectors.joining("\n", "", "\n"));
    }

    /** The only column of a query. */
    static Stream<String> texts(JdbcClient sql, String query) {
        return sql.sql(query).query((row, _) -> row.getString(1)).list().stream();
    }

    private String read(String file) {
        return Repository.read(folder.resolve(file));
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
