package io.veilbot.query.promos;

import static io.veilbot.query.Columns.instant;
import static io.veilbot.query.Columns.instantIfAny;
import static io.veilbot.query.Columns.json;
import static io.veilbot.query.Columns.text;

import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.PromoQuery.FindPromo;
import io.veilbot.api.catalog.PromoQuery.ListPromos;
import io.veilbot.api.catalog.PromoQuery.PromoList;
import io.veilbot.api.catalog.PromoQuery.PromoView;
import io.veilbot.api.catalog.PromoTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PromoAnswers {

    private static final String PROMOS =
            """
            SELECT p.promo_id, p.terms, p.created_at, p.closed_at, p.close_reason,
                u.reserved, u.redeemed, u.claimed
            FROM promos p
            CROSS JOIN LATERAL (
                SELECT count(*) FILTER (WHERE status = 'RESERVED') AS reserved,
                    count(*) FILTER (WHERE status = 'REDEEMED') AS redeemed,
                    count(*) FILTER (WHERE status = 'CLAIMED') AS claimed
                FROM promo_uses WHERE promo_id = p.promo_id) u\
            """;

    private final JdbcClient jdbc;

    PromoAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    PromoList answer(ListPromos query) {
        return new PromoList(
                jdbc.sql(
                                PROMOS
                                        + " ORDER BY p.closed_at IS NOT NULL, p.created_at DESC,"
                                        + " p.promo_id")
                        .query(PromoAnswers::view)
                        .list());
    }

    @QueryHandler
    @Nullable PromoView answer(FindPromo query) {
        return jdbc.sql(PROMOS + " WHERE p.promo_id = ?")
                .param(query.promo().value())
                .query(PromoAnswers::view)
                .optional()
                .orElse(null);
    }

    private static PromoView view(ResultSet row, int number) throws SQLException {
        return new PromoView(
                new PromoId(text(row, "promo_id")),
                json(row, "terms", PromoTerms.class),
                row.getLong("reserved"),
                row.getLong("redeemed"),
                row.getLong("claimed"),
                instant(row, "created_at"),
                instantIfAny(row, "closed_at"),
                text(row, "close_reason"));
    }
}
