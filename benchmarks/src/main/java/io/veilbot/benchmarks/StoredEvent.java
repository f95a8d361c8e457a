package io.veilbot.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row as the shop itself stored it; what the driver inserts is sized like it. */
record StoredEvent(
        String aggregateType, String timestamp, String name, String payload, String metadata) {

    private static final String NEWEST =
            """
            select type, time_stamp, payload_type, payload, meta_data
            from engine.domain_event_entry where payload_type = ?
            order by global_index desc limit 1\
            """;

    /** The newest of that name. */
    static StoredEvent like(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the shop has stored no " + name + " yet");
                }
                return new StoredEvent(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5));
            }
        }
    }
}
