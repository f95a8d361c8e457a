package io.veilbot.app.erasure;

import io.veilbot.api.Vault;
import io.veilbot.api.people.CustomerId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the bot keeps of a conversation. Updates as they came are under the shop's key, and errors
 * in handling them may quote them.
 */
@Component
class ForgottenChats {

    /** What the bot calls the hash that keeps the updates of one person in order. */
    private static final String LANE = "bot.lane";

    private final JdbcClient sql;
    private final Vault vault;

    ForgottenChats(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void forget(CustomerId customer) {
        chatOf(customer).ifPresent(this::forgetUpdates);
        delete("DELETE FROM bot.notice WHERE customer_id = ?", customer.value());
        delete("DELETE FROM bot.chat WHERE customer_id = ?", customer.value());
    }

    /** A private chat has the number of the person. */
    private Optional<String> chatOf(CustomerId customer) {
        return sql.sql("SELECT chat_id FROM bot.chat WHERE customer_id = ?")
                .param(customer.value())
                .query(String.class)
                .optional()
                .map(sealed -> vault.openPersonal(sealed).text());
    }

    private void forgetUpdates(String telegramId) {
        delete(
                "DELETE FROM bot.update_inbox WHERE chat_key = ?",
                vault.fingerprint(LANE, telegramId));
    }

    private void delete(String statement, String key) {
        sql.sql(statement).param(key).update();
    }
}
