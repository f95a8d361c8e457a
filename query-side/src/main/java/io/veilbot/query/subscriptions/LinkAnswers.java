package io.veilbot.query.subscriptions;

import io.veilbot.api.Vault;
import io.veilbot.api.access.SubscriptionQuery.FindByToken;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is behind a link. Thousands of apps ask, over connections of their own. */
@Component
class LinkAnswers {

    private final JdbcClient jdbc;
    private final Vault vault;

    LinkAnswers(@Qualifier("linksDataSource") DataSource links, Vault vault) {
        this.jdbc = JdbcClient.create(links);
        this.vault = vault;
    }

    /** The token is known already, and is not opened once more. */
    @QueryHandler
    @Nullable SubscriptionView answer(FindByToken query) {
        String fingerprint = vault.fingerprint("subscription-token", query.token());
        var rows = new SubscriptionRows(vault, _ -> query.token());
        jdbc.sql(SubscriptionRows.selectBy("token_fingerprint")).param(fingerprint).query(rows);
        return rows.views().stream().findFirst().orElse(null);
    }
}
