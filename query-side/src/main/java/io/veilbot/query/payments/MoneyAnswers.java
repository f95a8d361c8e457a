package io.veilbot.query.payments;

import static io.veilbot.query.Columns.constant;
import static io.veilbot.query.Columns.instant;
import static io.veilbot.query.Columns.money;
import static io.veilbot.query.Columns.text;

import io.veilbot.api.sales.MoneyQuery.BookedMoney;
import io.veilbot.api.sales.MoneyQuery.Bought;
import io.veilbot.api.sales.MoneyQuery.MoneyBooked;
import io.veilbot.api.sales.MoneyQuery.MoneyList;
import io.veilbot.api.sales.MoneyQuery.MoneyUnder;
import io.veilbot.api.sales.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers about money under the providers' ids, and what it bought. */
@Component
class MoneyAnswers {

    private static final String MONEY =
            """
            SELECT m.payment_id, m.provider, m.provider_payment_id, m.amount_minor, m.currency,
                m.confirmed, m.returned_minor, m.charged_back, m.came_at, m.changed_at,
                CASE WHEN NOT m.confirmed THEN 'NOTHING'
                     WHEN gift.recalled_at IS NOT NULL THEN 'TAKEN'
                     WHEN gift.gift_id IS NOT NULL THEN 'GIFT'
                     WHEN bought.grant_id IS NULL THEN 'NOTHING'
                     WHEN bought.taken_part = 0 THEN 'ACCESS'
                     WHEN bought.taken_part < bought.taken_whole THEN 'SHORTENED'
                     ELSE 'TAKEN' END AS bought
            FROM payment_money m JOIN payments p USING (payment_id)
            LEFT JOIN subscription_grants bought ON bought.subscription_id = p.subscription_id
                AND bought.granted ->> 'cause' = m.payment_id
            LEFT JOIN gifts gift ON gift.payment_id = m.payment_id
            """;

    private final JdbcClient jdbc;

    MoneyAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    MoneyList answer(MoneyBooked query) {
        return new MoneyList(
                jdbc.sql(
                                MONEY
                                        + """
                                        WHERE m.came_at >= :from AND m.came_at < :to
                                            AND (:provider = '' OR m.provider = :provider)
                                        ORDER BY m.came_at, m.provider_payment_id
                                        """)
                        .param("from", query.from().atOffset(ZoneOffset.UTC))
                        .param("to", query.to().atOffset(ZoneOffset.UTC))
                        .param("provider", query.provider().orElse(""))
                        .query(MoneyAnswers::booked)
                        .list());
    }

    @QueryHandler
    MoneyList answer(MoneyUnder query) {
        return new MoneyList(
                jdbc.sql(
                                MONEY
                                        + """
                                        WHERE m.provider = :provider
                                            AND m.provider_payment_id = ANY(:ids)
                                        ORDER BY m.came_at, m.provider_payment_id
                                        """)
                        .param("provider", query.provider())
                        .param("ids", query.providerPaymentIds().toArray(String[]::new))
                        .query(MoneyAnswers::booked)
                        .list());
    }

    private static BookedMoney booked(ResultSet row, int number) throws SQLException {
        return new BookedMoney(
                new PaymentId(text(row, "payment_id")),
                text(row, "provider"),
                text(row, "provider_payment_id"),
                money(row, "amount_minor", "currency"),
                row.getBoolean("confirmed"),
                money(row, "returned_minor", "currency"),
                row.getBoolean("charged_back"),
                instant(row, "came_at"),
                instant(row, "changed_at"),
                constant(row, "bought", Bought.class));
    }
}
