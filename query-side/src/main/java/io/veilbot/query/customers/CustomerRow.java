package io.veilbot.query.customers;

import static io.veilbot.query.Columns.constant;
import static io.veilbot.query.Columns.instant;
import static io.veilbot.query.Columns.text;
import static io.veilbot.query.Columns.textIfAny;

import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Vault;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.CustomerQuery.CustomerView;
import io.veilbot.api.people.CustomerQuery.NoteView;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Rows of customers and of what was written down about them, opened for whoever asks. */
@Component
class CustomerRow {

    private final Vault vault;

    CustomerRow(Vault vault) {
        this.vault = vault;
    }

    CustomerView view(ResultSet row, int number) throws SQLException {
        return new CustomerView(
                new CustomerId(text(row, "customer_id")),
                opened(row, "telegram_id"),
                opened(row, "name"),
                constant(row, "language", Language.class),
                row.getBoolean("blocked"),
                row.getBoolean("unreachable"),
                row.getBoolean("vip"),
                row.getInt("discount_percent"),
                row.getBoolean("trial_used"),
                row.getBoolean("erased"),
                textIfAny(row, "referrer_id").map(CustomerId::new),
                instant(row, "registered_at"));
    }

    NoteView note(ResultSet row, int number) throws SQLException {
        return new NoteView(opened(row, "note"), text(row, "actor"), instant(row, "taken_at"));
    }

    /** Of the erased nothing is kept, not even sealed. */
    private String opened(ResultSet row, String column) throws SQLException {
        String sealed = text(row, column);
        return sealed.isEmpty() ? PersonalText.ERASED : vault.openPersonal(sealed).text();
    }
}
