package io.veilbot.query.servers;

import static io.veilbot.query.Columns.constant;
import static io.veilbot.query.Columns.instant;
import static io.veilbot.query.Columns.instantIfAny;
import static io.veilbot.query.Columns.text;
import static io.veilbot.query.Columns.texts;

import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.ServerQuery.AllServers;
import io.veilbot.api.fleet.ServerQuery.FindServer;
import io.veilbot.api.fleet.ServerQuery.ServerList;
import io.veilbot.api.fleet.ServerQuery.ServerView;
import io.veilbot.api.fleet.ServerStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ServerAnswers {

    private static final String SERVERS =
            """
            SELECT server_id, name, country, server_group, access_level, capacity, protocols,
                panel_kind, certificate, used, status, status_reason, status_since, healthy, health_reason, health_since, enlisted_at
            FROM servers\
            """;

    private final JdbcClient jdbc;

    ServerAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    ServerList answer(AllServers query) {
        return new ServerList(
                jdbc.sql(SERVERS + " ORDER BY name, server_id").query(ServerAnswers::view).list());
    }

    @QueryHandler
    @Nullable ServerView answer(FindServer query) {
        return jdbc.sql(SERVERS + " WHERE server_id = ?")
                .param(query.server().value())
                .query(ServerAnswers::view)
                .optional()
                .orElse(null);
    }

    private static ServerView view(ResultSet row, int number) throws SQLException {
        return new ServerView(
                new ServerId(text(row, "server_id")),
                profile(row),
                new PanelKind(text(row, "panel_kind")),
                text(row, "certificate"),
                row.getInt("used"),
                constant(row, "status", ServerStatus.class),
                text(row, "status_reason"),
                instantIfAny(row, "status_since"),
                row.getBoolean("healthy"),
                text(row, "health_reason"),
                instantIfAny(row, "health_since"),
                instant(row, "enlisted_at"));
    }

    private static ServerProfile profile(ResultSet row) throws SQLException {
        return new ServerProfile(
                text(row, "name"),
                text(row, "country"),
                text(row, "server_group"),
                constant(row, "access_level", AccessLevel.class),
                row.getInt("capacity"),
                texts(row, "protocols").stream().map(Protocol::valueOf).toList());
    }
}
