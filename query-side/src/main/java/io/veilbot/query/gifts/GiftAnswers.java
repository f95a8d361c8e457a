package io.veilbot.query.gifts;

import static io.veilbot.query.Columns.instant;
import static io.veilbot.query.Columns.instantIfAny;
import static io.veilbot.query.Columns.json;
import static io.veilbot.query.Columns.text;
import static io.veilbot.query.Columns.textIfAny;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Vault;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.GiftId;
import io.veilbot.api.sales.GiftQuery.FindGift;
import io.veilbot.api.sales.GiftQuery.GiftList;
import io.veilbot.api.sales.GiftQuery.GiftView;
import io.veilbot.api.sales.GiftQuery.GiftsOf;
import io.veilbot.api.sales.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class GiftAnswers {

    private static final String GIFTS =
            """
            SELECT gift_id, payment_id, customer_id, code, terms, issued_at, redeemed_by,
                redeemed_at, recalled_at
            FROM gifts\
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    GiftAnswers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @QueryHandler
    @Nullable GiftView answer(FindGift query) {
        return jdbc.sql(GIFTS + " WHERE fingerprint = ?")
                .param(query.fingerprint())
                .query(this::view)
                .optional()
                .orElse(null);
    }

    @QueryHandler
    GiftList answer(GiftsOf query) {
        return new GiftList(
                jdbc.sql(GIFTS + " WHERE customer_id = ? ORDER BY issued_at DESC, gift_id")
                        .param(query.customer().value())
                        .query(this::view)
                        .list());
    }

    private GiftView view(ResultSet row, int number) throws SQLException {
        return new GiftView(
                new GiftId(text(row, "gift_id")),
                new PaymentId(text(row, "payment_id")),
                new CustomerId(text(row, "customer_id")),
                code(row),
                json(row, "terms", Terms.class),
                instant(row, "issued_at"),
                textIfAny(row, "redeemed_by").map(CustomerId::new),
                instantIfAny(row, "redeemed_at"),
                instantIfAny(row, "recalled_at"));
    }

    /** Of the erased nothing is kept, not even sealed. */
    private String code(ResultSet row) throws SQLException {
        String sealed = text(row, "code");
        return sealed.isEmpty() ? PersonalText.ERASED : vault.openPersonal(sealed).text();
    }
}
