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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
            WHERE s.status = 'OPEN'
                AND s.used < s.capacity
                AND s.access_level = ANY (?::text[])
                AND (?::boolean OR s.server_group = ANY (?::text[]))
            ORDER BY s.country = ? DESC,
                s.healthy DESC, p.preference, s.used::numeric / s.capacity,
                s.name, s.server_id
            """;

    private final JdbcClient jdbc;

    PlacementAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Placement answer(PlacementFor query) {
        Entitlement entitlement = query.entitlement();
        List<String> groups = query.group().map(List::of).orElseGet(entitlement::serverGroups);
        return new Placement(
                jdbc.sql(CANDIDATES)
                        .param(names(inOrder(query)))
                        .param(names(upTo(entitlement.accessLevel())))
                        .param(groups.isEmpty())
                        .param(groups.toArray(String[]::new))
                        .param(query.country().orElse(""))
                        .query(PlacementAnswers::candidate)
                        .list());
    }

    /** The preferred one first, if the entitlement has it at all. */
    private static Stream<Protocol> inOrder(PlacementFor query) {
        return query.entitlement().protocols().stream()
                .sorted(Comparator.comparing(name -> !query.protocol().equals(Optional.of(name))));
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
