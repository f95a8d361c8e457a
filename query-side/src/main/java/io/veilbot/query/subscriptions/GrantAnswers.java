package io.veilbot.query.subscriptions;

import static io.veilbot.query.Columns.instant;
import static io.veilbot.query.Columns.json;
import static io.veilbot.query.Columns.text;

import io.veilbot.api.access.Grant;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.GrantList;
import io.veilbot.api.access.SubscriptionQuery.GrantView;
import io.veilbot.api.access.SubscriptionQuery.GrantsByStaff;
import io.veilbot.api.access.SubscriptionQuery.GrantsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class GrantAnswers {

    private final JdbcClient jdbc;

    GrantAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    GrantList answer(GrantsOf query) {
        return new GrantList(
                jdbc.sql(
                                """
                                SELECT subscription_id, granted, actor, starts_at, ends_at,
                                    taken_part, taken_whole, taken_reason, granted_at
                                FROM subscription_grants WHERE subscription_id = ?
                                ORDER BY granted_at, grant_id
                                """)
                        .param(query.subscription().value())
                        .query(GrantAnswers::view)
                        .list());
    }

    @QueryHandler
    GrantList answer(GrantsByStaff query) {
        return new GrantList(
                jdbc.sql(
                                """
                                SELECT subscription_id, granted, actor, starts_at, ends_at,
                                    taken_part, taken_whole, taken_reason, granted_at
                                FROM subscription_grants
                                WHERE granted ->> 'source' = 'ADMIN'
                                    AND granted_at >= ? AND granted_at < ?
                                ORDER BY granted_at, grant_id
                                """)
                        .params(at(query.from()), at(query.to()))
                        .query(GrantAnswers::view)
                        .list());
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static GrantView view(ResultSet row, int number) throws SQLException {
        return new GrantView(
                new SubscriptionId(text(row, "subscription_id")),
                json(row, "granted", Grant.class),
                text(row, "actor"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                new Share(row.getLong("taken_part"), row.getLong("taken_whole")),
                text(row, "taken_reason"),
                instant(row, "granted_at"));
    }
}
