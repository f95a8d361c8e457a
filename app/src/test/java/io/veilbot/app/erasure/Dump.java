package io.veilbot.app.erasure;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole database as somebody reads it who got hold of a dump. */
public final class Dump {

    private static final String TABLES =
            """
            SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
            WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
            ORDER BY 1
            """;

    private final JdbcClient sql;

    public Dump(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Where a text stands in clear.
     *
     * @param canary letters and digits, so that it looks the same inside of JSON
     * @return {@code schema.table.column}, each once
     */
    public List<String> placesOf(String canary) {
        return sql.sql(TABLES).query(String.class).list().stream()
                .flatMap(table -> columnsOf(table, canary))
                .toList();
    }

    /** Columns of every type: as JSON shows them, bytes as hexadecimal digits. */
    private Stream<String> columnsOf(@Nullable String table, String canary) {
        return sql
                .sql(
                        """
                        SELECT DISTINCT cell.key
                        FROM %s AS line, jsonb_each_text(to_jsonb(line)) AS cell
                        WHERE position(:text IN cell.value) > 0
                           OR position(encode(convert_to(:text, 'UTF8'), 'hex') IN cell.value) > 0
                        ORDER BY 1
                        """
                                .formatted(table))
                .param("text", canary)
                .query(String.class)
                .list()
                .stream()
                .map(column -> table + "." + column);
    }
}
