package io.veilbot.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The statements the event store sends, on one connection. */
final class EventTable implements AutoCloseable {

    private static final String INSERT =
            """
            insert into bench.event (event_identifier, aggregate_identifier, sequence_number, type,
                time_stamp, payload_type, payload_revision, payload, meta_data)
            values (?, ?, ?, ?, ?, ?, null, ?, ?)\
            """;
    private static final String READ =
            """
            select event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload_revision, payload, meta_data
            from bench.event where aggregate_identifier = ? and sequence_number >= 0
            order by sequence_number\
            """;

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement read;

    EventTable(Connection connection) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement(INSERT);
        this.read = connection.prepareStatement(READ);
        connection.setAutoCommit(false);
    }

    /** Appends to the end of a stream and commits. */
    void append(String stream, long sequence, StoredEvent like) throws SQLException {
        insert.setString(1, UUID.randomUUID().toString());
        insert.setString(2, stream);
        insert.setLong(3, sequence);
        insert.setString(4, like.aggregateType());
        insert.setString(5, like.timestamp());
        insert.setString(6, like.name());
        insert.setString(7, like.payload());
        insert.setString(8, like.metadata());
        insert.executeUpdate();
        connection.commit();
    }

    /**
     * @return how many events the stream has
     */
    long read(String stream) throws SQLException {
        read.setString(1, stream);
        long events = 0;
        try (ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                events++;
            }
        }
        return events;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
