package io.veilbot.query.renewals;

import static io.veilbot.query.Columns.instant;
import static io.veilbot.query.Columns.json;
import static io.veilbot.query.Columns.text;
import static io.veilbot.query.Columns.textIfAny;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Vault;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.RenewalEnding;
import io.veilbot.api.sales.RenewalId;
import io.veilbot.api.sales.RenewalQuery.FindRenewal;
import io.veilbot.api.sales.RenewalQuery.RenewalView;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RenewalAnswers {

    private final JdbcClient jdbc;
    private final Vault vault;

    RenewalAnswers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @QueryHandler
    @Nullable RenewalView answer(FindRenewal query) {
        return jdbc.sql(
                        """
                        SELECT renewal_id, subscription_id, offer, provider, title, saved_at, ending
                        FROM renewals WHERE subscription_id = ? AND saved_at IS NOT NULL
                        ORDER BY saved_at DESC LIMIT 1
                        """)
                .param(query.subscription().value())
                .query(this::view)
                .optional()
                .orElse(null);
    }

    private RenewalView view(ResultSet row, int number) throws SQLException {
        return new RenewalView(
                new RenewalId(text(row, "renewal_id")),
                new SubscriptionId(text(row, "subscription_id")),
                json(row, "offer", Offer.class),
                text(row, "provider"),
                title(row),
                instant(row, "saved_at"),
                textIfAny(row, "ending").map(RenewalEnding::valueOf));
    }

    /** Of the erased nothing is kept, not even sealed. */
    private String title(ResultSet row) throws SQLException {
        String sealed = text(row, "title");
        return sealed.isEmpty() ? PersonalText.ERASED : vault.openPersonal(sealed).text();
    }
}
