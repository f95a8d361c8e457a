package io.veilbot.app.rebuild;

import io.veilbot.projections.Projection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of one read model beside the live ones, in a schema of their own. */
final class Shadow {

    private static final String LIVE = "views";

    private final JdbcTemplate jdbc;
    private final List<String> tables;
    private final String schema;

    /**
     * @param purpose who makes them; two of one purpose would share a schema
     */
    Shadow(JdbcTemplate jdbc, Projection projection, String purpose) {
        this.jdbc = jdbc;
        this.tables = projection.tables();
        this.schema = "views_" + purpose + "_" + projection.group().replaceAll(".*\\.", "");
    }

    /** Empty tables; what an earlier try left is thrown away. */
    void create() {
        drop();
        jdbc.execute("CREATE SCHEMA " + schema);
        for (String table : tables) {
            jdbc.execute(
                    "CREATE TABLE %s.%s (LIKE %s.%s INCLUDING ALL)"
                            .formatted(schema, table, LIVE, table));
        }
    }

    void drop() {
        jdbc.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    }

    /** Until this transaction ends, tables named without schema are these. */
    void enter() {
        jdbc.execute("SET LOCAL search_path = " + schema);
    }

    /** Until this transaction ends, nobody else writes the live tables; everybody may read. */
    void lockLive() {
        jdbc.execute(
                tables.stream()
                        .map(table -> LIVE + "." + table)
                        .collect(
                                Collectors.joining(
                                        ", ", "LOCK TABLE ", " IN SHARE ROW EXCLUSIVE MODE")));
    }

    /** SHA-256 (hex) of the live rows in order. */
    String liveChecksum() {
        return checksum(LIVE);
    }

    /** SHA-256 (hex) of the rows here in order. */
    String checksum() {
        return checksum(schema);
    }

    /** Makes the live rows what these are; touches only those that differ, readers do not wait. */
    void swapIn() {
        for (String table : tables) {
            jdbc.update(
                    """
                    DELETE FROM %1$s.%3$s WHERE ctid IN (
                        SELECT live.ctid FROM %1$s.%3$s live WHERE NOT EXISTS (
                            SELECT FROM %2$s.%3$s made WHERE made::text = live::text))
                    """
                            .formatted(LIVE, schema, table));
            jdbc.update(
                    """
                    INSERT INTO %1$s.%3$s SELECT made.* FROM %2$s.%3$s made WHERE NOT EXISTS (
                        SELECT FROM %1$s.%3$s live WHERE live::text = made::text)
                    """
                            .formatted(LIVE, schema, table));
        }
    }

    private String checksum(String of) {
        // how a moment is written must not depend on the session
        jdbc.execute("SET LOCAL timezone = 'UTC'");
        ConnectionCallback<String> digest = connection -> digest(connection, of);
        String checksum = jdbc.execute(digest);
        if (checksum == null) {
            throw new IllegalStateException("a digest is never null");
        }
        return checksum;
    }

    private String digest(Connection connection, String of) throws SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        MessageDigest sha256 = sha256();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
            for (String table : tables) {
                out.write((table + "\n").getBytes(StandardCharsets.UTF_8));
                copy.copyOut(
                        "COPY (SELECT r::text FROM %s.%s r ORDER BY %s) TO STDOUT"
                                .formatted(of, table, primaryKey(table)),
                        out);
            }
        } catch (IOException e) {
            throw new SQLException("the rows could not be read to their end", e);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private String primaryKey(String table) {
        String columns =
                jdbc.queryForObject(
                        """
                        SELECT string_agg(quote_ident(a.attname), ', '
                            ORDER BY array_position(i.indkey::int2[], a.attnum))
                        FROM pg_index i
                        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                        WHERE i.indisprimary AND i.indrelid = ?::regclass
                        """,
                        String.class,
                        LIVE + "." + table);
        if (columns == null) {
            throw new IllegalStateException(table + " has no primary key to order it by");
        }
        return columns;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
