package io.veilbot.query.payments;

import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentQuery.ListPayments;
import io.veilbot.api.sales.PaymentQuery.PaymentPage;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PaymentAnswers {

    private static final int LONGEST_PAGE = 500;
    private static final String PAYMENTS =
            """
            SELECT payment_id, customer_id, subscription_id, offer, method, status, reason,
                provider_payment_id, pay_link, open_until, requested_at, confirmed_at, changed_at
            FROM payments\
            """;

    private final JdbcClient jdbc;

    PaymentAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    @Nullable PaymentView answer(FindPayment query) {
        return jdbc.sql(PAYMENTS + " WHERE payment_id = ?")
                .param(query.payment().value())
                .query(PaymentRow::view)
                .optional()
                .orElse(null);
    }

    @QueryHandler
    PaymentPage answer(ListPayments query) {
        int limit = Math.clamp(query.limit(), 1, LONGEST_PAGE);
        List<PaymentView> found = page(query, limit + 1);
        List<PaymentView> page = found.subList(0, Math.min(limit, found.size()));
        Optional<String> next =
                found.size() > limit
                        ? Optional.of(Cursor.of(page.getLast()).toString())
                        : Optional.empty();
        Totals totals = Totals.of(figures(query));
        return new PaymentPage(List.copyOf(page), next, totals.count(), totals.confirmed());
    }

    private List<PaymentView> page(ListPayments query, int rows) {
        Condition condition = Condition.of(query.filter()).after(query.after().map(Cursor::parse));
        return jdbc.sql(
                        PAYMENTS
                                + condition.sql()
                                + " ORDER BY requested_at DESC, payment_id DESC LIMIT "
                                + rows)
                .params(condition.values())
                .query(PaymentRow::view)
                .list();
    }

    private List<Totals.Figure> figures(ListPayments query) {
        Condition condition = Condition.of(query.filter());
        return jdbc.sql(
                        "SELECT status, currency, count(*) AS payments, sum(price_minor) AS minor"
                                + " FROM payments"
                                + condition.sql()
                                + " GROUP BY status, currency ORDER BY currency")
                .params(condition.values())
                .query(Totals.Figure::of)
                .list();
    }
}
