package io.veilbot.query.customers;

import static io.veilbot.query.Columns.constant;
import static io.veilbot.query.Columns.instant;
import static io.veilbot.query.Columns.text;

import io.veilbot.api.Language;
import io.veilbot.api.Vault;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.CustomerQuery.CustomerView;
import io.veilbot.api.people.CustomerQuery.FindCustomer;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CustomerAnswers {

    private final JdbcClient jdbc;
    private final Vault vault;

    CustomerAnswers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @QueryHandler
    @Nullable CustomerView answer(FindCustomer query) {
        return jdbc.sql(
                        """
                        SELECT customer_id, telegram_id, name, language, blocked, unreachable,
                            registered_at
                        FROM customers WHERE customer_id = ?
                        """)
                .param(query.customer().value())
                .query(this::view)
                .optional()
                .orElse(null);
    }

    private CustomerView view(ResultSet row, int number) throws SQLException {
        return new CustomerView(
                new CustomerId(text(row, "customer_id")),
                vault.openPersonal(text(row, "telegram_id")).text(),
                vault.openPersonal(text(row, "name")).text(),
                constant(row, "language", Language.class),
                row.getBoolean("blocked"),
                row.getBoolean("unreachable"),
                instant(row, "registered_at"));
    }
}
