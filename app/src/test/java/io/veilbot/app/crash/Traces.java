package io.veilbot.app.crash;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.app.postgres.EmbeddedPostgres;
import io.veilbot.app.stories.Outside;
import io.veilbot.app.stories.Person;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** What one purchase left behind, in the database and outside. */
final class Traces {

    private static final String GRANTS =
            """
            select count(*) from engine.event_log granted
            join engine.event_log paid on paid.payload ->> 'customer' = granted.payload ->> 'customer'
            where granted.name = 'access.period-granted' and paid.name = 'sales.payment-confirmed'
              and paid.payload ->> 'providerPaymentId' = ?\
            """;

    private final Path data;
    private final Outside outside;

    Traces(Path data, Outside outside) {
        this.data = data;
        this.outside = outside;
    }

    /** Grants times confirmations: one only if there is one of each. */
    long grants(Person person) {
        EmbeddedPostgres postgres = EmbeddedPostgres.running(data).orElseThrow();
        try (var connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(), postgres.user(), postgres.password());
                var query = connection.prepareStatement(GRANTS)) {
            query.setString(1, person.checkout());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Messages in which this person was ever shown a key. */
    int announcements(Person person) {
        Set<Long> messages = new HashSet<>();
        for (JsonNode entry : outside.get("/sandbox/journal?standIn=telegram")) {
            JsonNode data = entry.path("data");
            if (data.path("chat").asLong() == person.id()
                    && data.path("text").asText().contains("ss://")) {
                messages.add(data.path("message").asLong());
            }
        }
        return messages.size();
    }
}
