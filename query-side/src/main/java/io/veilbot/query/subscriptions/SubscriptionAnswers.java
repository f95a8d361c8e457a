package io.veilbot.query.subscriptions;

import io.veilbot.api.Vault;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.SubscriptionQuery.FindSubscription;
import io.veilbot.api.access.SubscriptionQuery.LimitSetFor;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionList;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionsOf;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SubscriptionAnswers {

    private final JdbcClient jdbc;
    private final Vault vault;

    SubscriptionAnswers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @QueryHandler
    SubscriptionList answer(SubscriptionsOf query) {
        return new SubscriptionList(views("customer_id", query.customer().value()));
    }

    @QueryHandler
    @Nullable SubscriptionView answer(FindSubscription query) {
        return one(views("subscription_id", query.subscription().value()));
    }

    @QueryHandler
    @Nullable Allowance answer(LimitSetFor query) {
        return jdbc.sql(
                        """
                        SELECT limit_bytes, limit_unlimited FROM subscriptions
                        WHERE subscription_id = ? AND limit_bytes IS NOT NULL
                        """)
                .param(query.subscription().value())
                .query((row, _) -> new Allowance(row.getLong(1), row.getBoolean(2)))
                .optional()
                .orElse(null);
    }

    private static @Nullable SubscriptionView one(List<SubscriptionView> views) {
        return views.isEmpty() ? null : views.getFirst();
    }

    private List<SubscriptionView> views(String column, String value) {
        var collected = new SubscriptionRows(vault);
        jdbc.sql(SubscriptionRows.selectBy(column)).param(value).query(collected);
        return collected.views();
    }
}
