package io.veilbot.query.servers;

import static io.veilbot.query.Columns.constant;
import static io.veilbot.query.Columns.instant;
import static io.veilbot.query.Columns.text;

import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.fleet.ServerQuery.KeysOn;
import io.veilbot.api.fleet.ServerQuery.ServerKey;
import io.veilbot.api.fleet.ServerQuery.ServerKeys;
import io.veilbot.api.people.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class KeysOnServer {

    private static final String HERE = " status NOT IN ('REVOKED', 'ABANDONED')";

    private final JdbcClient jdbc;

    KeysOnServer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    ServerKeys answer(KeysOn query) {
        String server = query.server().value();
        return new ServerKeys(
                jdbc.sql(
                                "SELECT key_id, customer_id, status, changed_at FROM keys"
                                        + " WHERE server_id = ? AND"
                                        + HERE
                                        + " ORDER BY changed_at DESC, key_id LIMIT 100")
                        .param(server)
                        .query(KeysOnServer::view)
                        .list(),
                count("SELECT count(*) FROM keys WHERE server_id = ? AND" + HERE, server),
                count(
                        """
                        SELECT count(*) FROM keys k JOIN servers s ON s.server_id = k.server_id
                        WHERE k.server_id = ? AND k.status = 'REVOKED' AND s.status <> 'OPEN'
                            AND k.changed_at >= s.status_since
                        """,
                        server));
    }

    private long count(String sql, String server) {
        return jdbc.sql(sql).param(server).query(Long.class).single();
    }

    private static ServerKey view(ResultSet row, int number) throws SQLException {
        return new ServerKey(
                new KeyId(text(row, "key_id")),
                new CustomerId(text(row, "customer_id")),
                constant(row, "status", KeyStatus.class),
                instant(row, "changed_at"));
    }
}
