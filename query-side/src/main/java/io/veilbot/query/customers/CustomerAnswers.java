package io.veilbot.query.customers;

import io.veilbot.api.Vault;
import io.veilbot.api.people.CustomerQuery.CustomerPage;
import io.veilbot.api.people.CustomerQuery.CustomerView;
import io.veilbot.api.people.CustomerQuery.FindCustomer;
import io.veilbot.api.people.CustomerQuery.ListCustomers;
import io.veilbot.api.people.CustomerQuery.NoteList;
import io.veilbot.api.people.CustomerQuery.NotesOf;
import io.veilbot.query.Cursor;
import io.veilbot.query.Cursor.Page;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CustomerAnswers {

    private static final int LONGEST_PAGE = 500;
    private static final String CUSTOMERS =
            """
            SELECT c.customer_id, c.telegram_id, c.name, c.language, c.blocked, c.unreachable,
                c.vip, c.discount_percent, c.trial_used, c.erased, r.referrer_id, c.registered_at
            FROM customers c LEFT JOIN referrals r ON r.referred_id = c.customer_id\
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final CustomerRow row;

    CustomerAnswers(JdbcClient jdbc, Vault vault, CustomerRow row) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.row = row;
    }

    @QueryHandler
    @Nullable CustomerView answer(FindCustomer query) {
        return jdbc.sql(CUSTOMERS + " WHERE c.customer_id = ?")
                .param(query.customer().value())
                .query(row::view)
                .optional()
                .orElse(null);
    }

    @QueryHandler
    CustomerPage answer(ListCustomers query) {
        int limit = Math.clamp(query.limit(), 1, LONGEST_PAGE);
        Condition condition =
                Condition.of(query.text(), vault)
                        .marked(query.mark())
                        .after(query.after().map(Cursor::parse));
        List<CustomerView> found =
                jdbc.sql(
                                CUSTOMERS
                                        + condition.sql()
                                        + " ORDER BY c.registered_at DESC, c.customer_id DESC LIMIT "
                                        + (limit + 1))
                        .params(condition.values())
                        .query(row::view)
                        .list();
        Page<CustomerView> page = Page.of(found, limit, CustomerAnswers::end);
        return new CustomerPage(page.rows(), page.next());
    }

    private static Cursor end(CustomerView last) {
        return new Cursor(last.registeredAt(), last.customer().value());
    }

    @QueryHandler
    NoteList answer(NotesOf query) {
        return new NoteList(
                jdbc.sql(
                                """
                                SELECT note, actor, taken_at FROM customer_notes
                                WHERE customer_id = ? ORDER BY sequence DESC
                                """)
                        .param(query.customer().value())
                        .query(row::note)
                        .list());
    }
}
