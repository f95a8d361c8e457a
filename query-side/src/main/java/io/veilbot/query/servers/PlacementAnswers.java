package io.veilbot.query.servers;

import static io.veilbot.query.Columns.constant;
import static io.veilbot.query.Columns.text;

import io.veilbot.api.access.Entitlement;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerQuery.Candidate;
import io.veilbot.api.fleet.ServerQuery.Placement;
import io.veilbot.api.fleet.ServerQuery.PlacementFor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PlacementAnswers {

    /** Each server once, with the protocol of it that is preferred most. */
    private static final String CANDIDATES =
            """
            SELECT s.server_id, p.protocol, s.healthy
            FROM servers s
            CROSS JOIN LATERAL (
                SELECT wanted.protocol, wanted.preference
                FROM unnest(?::text[]) WITH ORDINALITY AS wanted (protocol, preference)
                WHERE wanted.protocol = ANY (s.protocols)
                ORDER BY wanted.preference LIMIT 1) p
            WHERE s.used < s.capacity
                AND s.access_level = ANY (?::text[])
                AND (?::boolean OR s.server_group = ANY (?::text[]))
            ORDER BY s.healthy DESC, p.preference, s.used::numeric / s.capacity, s.name, s.server_id
            """;

    private final JdbcClient jdbc;

    PlacementAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Placement answer(PlacementFor query) {
        Entitlement entitlement = query.entitlement();
        return new Placement(
                jdbc.sql(CANDIDATES)
                        .param(names(entitlement.protocols().stream()))
                        .param(names(upTo(entitlement.accessLevel())))
                        .param(entitlement.serverGroups().isEmpty())
                        .param(entitlement.serverGroups().toArray(String[]::new))
                        .query(PlacementAnswers::candidate)
                        .list());
    }

    private static Stream<AccessLevel> upTo(AccessLevel highest) {
        return Arrays.stream(AccessLevel.values()).filter(level -> level.compareTo(highest) <= 0);
    }

    private static String[] names(Stream<? extends Enum<?>> constants) {
        return constants.map(Enum::name).toArray(String[]::new);
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                new ServerId(text(row, "server_id")),
                constant(row, "protocol", Protocol.class),
                row.getBoolean("healthy"));
    }
}
