package io.veilbot.query.payments;

import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentQuery.ListPayments;
import io.veilbot.api.sales.PaymentQuery.PaymentPage;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentQuery.ProposalList;
import io.veilbot.api.sales.PaymentQuery.RefundList;
import io.veilbot.api.sales.PaymentQuery.RefundsOf;
import io.veilbot.api.sales.PaymentQuery.RefundsToApprove;
import io.veilbot.query.Cursor;
import io.veilbot.query.Cursor.Page;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PaymentAnswers {

    private static final int LONGEST_PAGE = 500;
    private static final String PAYMENTS =
            """
            SELECT payment_id, customer_id, subscription_id, gift, offer, method, status, reason,
                refunded_minor, kept_currency, provider_payment_id, pay_link, open_until,
                requested_at, confirmed_at, changed_at
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
        Page<PaymentView> page = Page.of(page(query, limit + 1), limit, PaymentAnswers::end);
        Totals totals = Totals.of(figures(query));
        return new PaymentPage(page.rows(), page.next(), totals.count(), totals.confirmed());
    }

    @QueryHandler
    RefundList answer(RefundsOf query) {
        return new RefundList(
                jdbc.sql(
                                """
                                SELECT refund_id, status, amount_minor, currency, reason, changed_at,
                                    proposed_by, decided_by
                                FROM payment_refunds WHERE payment_id = ?
                                ORDER BY requested_at, refund_id
                                """)
                        .param(query.payment().value())
                        .query(PaymentRow::refund)
                        .list());
    }

    @QueryHandler
    ProposalList answer(RefundsToApprove query) {
        return new ProposalList(
                jdbc.sql(
                                """
                                SELECT payment_id, refund_id, status, amount_minor, currency, reason,
                                    changed_at, proposed_by, decided_by
                                FROM payment_refunds WHERE status = 'PROPOSED'
                                ORDER BY requested_at, refund_id LIMIT 200
                                """)
                        .query(PaymentRow::proposal)
                        .list());
    }

    private static Cursor end(PaymentView last) {
        return new Cursor(last.requestedAt(), last.payment().value());
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
                        "SELECT kept_currency, count(*) AS payments, sum(kept_minor) AS minor"
                                + " FROM payments"
                                + condition.sql()
                                + " GROUP BY kept_currency ORDER BY kept_currency")
                .params(condition.values())
                .query(Totals.Figure::of)
                .list();
    }
}
