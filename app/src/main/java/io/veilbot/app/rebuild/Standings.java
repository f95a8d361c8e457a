package io.veilbot.app.rebuild;

import io.veilbot.app.rebuild.Standing.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads from the tokens where each processing group stands. */
final class Standings {

    private static final String TOKENS =
            """
            SELECT segment, token, token_type FROM engine.token_entry
            WHERE processor_name = ? ORDER BY segment\
            """;

    private final JdbcClient jdbc;
    private final Serializer serializer;

    Standings(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    Standing of(String group) {
        return read(group, TOKENS);
    }

    /** As {@link #of}, and holds the group there until this transaction ends. */
    Standing hold(String group) {
        return read(group, TOKENS + " FOR UPDATE");
    }

    private Standing read(String group, String sql) {
        List<Row> rows = jdbc.sql(sql).param(group).query(this::row).list();
        int[] segments = rows.stream().mapToInt(Row::segment).toArray();
        return new Standing(
                rows.stream()
                        .map(row ->
                                Part.of(Segment.computeSegment(row.segment, segments), row.token))
                        .toList());
    }

    private Row row(ResultSet row, int number) throws SQLException {
        String token = row.getString("token");
        return new Row(
                row.getInt("segment"), token == null ? null : read(token, row, "token_type"));
    }

    private @Nullable TrackingToken read(String token, ResultSet row, String type)
            throws SQLException {
        return serializer.deserialize(
                new SimpleSerializedObject<>(token, String.class, row.getString(type), null));
    }

    private record Row(int segment, @Nullable TrackingToken token) {}
}
