package io.veilbot.app.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One row of the event store, as it lies there. What is sealed in it stays sealed, so that nothing
 * changes when a person is erased.
 *
 * @param index the store's own number of it
 * @param at as the store writes it
 * @param name the stored name of its type
 */
record StoredEvent(
        long index,
        String event,
        @Nullable String type,
        String aggregate,
        long sequence,
        String at,
        String name,
        @Nullable String revision,
        String payload,
        @Nullable String metadata) {

    /** What {@link #of} reads, of the event store called {@code e}. */
    static final String COLUMNS =
            """
            e.global_index, e.event_identifier, e.type, e.aggregate_identifier, e.sequence_number,
            e.time_stamp, e.payload_type, e.payload_revision, e.payload, e.meta_data\
            """;

    private static final String FORMAT = "veilbot-event-1";
    private static final int ABSENT = -1;

    static StoredEvent of(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("global_index"),
                text(row, "event_identifier"),
                row.getString("type"),
                text(row, "aggregate_identifier"),
                row.getLong("sequence_number"),
                text(row, "time_stamp"),
                text(row, "payload_type"),
                row.getString("payload_revision"),
                text(row, "payload"),
                row.getString("meta_data"));
    }

    /**
     * SHA-256 over its fields in order, each after its length: no two events give the same bytes.
     */
    Hash content() {
        var bytes = new ByteArrayOutputStream(payload.length() + 512);
        put(bytes, FORMAT);
        put(bytes, Long.toString(index));
        put(bytes, event);
        put(bytes, type);
        put(bytes, aggregate);
        put(bytes, Long.toString(sequence));
        put(bytes, at);
        put(bytes, name);
        put(bytes, revision);
        put(bytes, payload);
        put(bytes, metadata);
        return Hash.over(bytes.toByteArray());
    }

    private static void put(ByteArrayOutputStream bytes, @Nullable String field) {
        byte[] text = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        int length = field == null ? ABSENT : text.length;
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        bytes.writeBytes(text);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw new SQLException("an event without " + column);
        }
        return text;
    }
}
