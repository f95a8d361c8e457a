package io.veilbot.bot.card;

import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Vault;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where each person's chat stands. */
public final class Chats {
    private final JdbcClient sql;
    private final Vault vault;

    public Chats(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Empty if the person never wrote, or is erased. */
    public Optional<Chat> find(CustomerId customer) {
        return sql
                .sql(
                        """
                        select customer_id, chat_id, language, card_message, order_number,
                            payment_id, nullif(promo, '') as promo, nullif(asked, '') as asked
                        from bot.chat where customer_id = ?
                        """)
                .param(customer.value())
                .query(this::read)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Chat> read(ResultSet row, int number) throws SQLException {
        String chatId = vault.openPersonal(row.getString("chat_id")).text();
        if (chatId.equals(PersonalText.ERASED)) {
            return Optional.empty();
        }
        long card = row.getLong("card_message");
        return Optional.of(
                new Chat(
                        new CustomerId(row.getString("customer_id")),
                        Long.parseLong(chatId),
                        Language.valueOf(row.getString("language")),
                        card == 0 ? Optional.empty() : Optional.of(card),
                        row.getInt("order_number"),
                        Optional.ofNullable(row.getString("payment_id")).map(PaymentId::new),
                        Optional.ofNullable(row.getString("promo")),
                        Optional.ofNullable(row.getString("asked")).map(Question::valueOf)));
    }

    /** Remembers a new person; quiet if they are known. */
    public void meet(CustomerId customer, long chatId, Language language) {
        String sealed = vault.seal(new PersonalText(customer, Long.toString(chatId)));
        sql.sql(
                        """
                        insert into bot.chat (customer_id, chat_id, language) values (?, ?, ?)
                        on conflict (customer_id) do nothing
                        """)
                .params(customer.value(), sealed, language.name())
                .update();
    }

    public void speak(CustomerId customer, Language language) {
        sql.sql("update bot.chat set language = ?, changed_at = now() where customer_id = ?")
                .params(language.name(), customer.value())
                .update();
    }

    /** A new list of tariffs is about to be shown: whatever it leads to is another order. */
    public int nextOrder(CustomerId customer) {
        return sql.sql(
                        """
                        update bot.chat set order_number = order_number + 1, changed_at = now()
                        where customer_id = ? returning order_number
                        """)
                .param(customer.value())
                .query(Integer.class)
                .single();
    }

    /** The card shows the order of this payment, or of none. */
    public void showOrder(CustomerId customer, Optional<PaymentId> payment) {
        sql.sql(
                        "update bot.chat set payment_id = nullif(?, ''), changed_at = now() where customer_id = ?")
                .param(payment.map(PaymentId::value).orElse(""))
                .param(customer.value())
                .update();
    }

    /** This code lowers the next prices, or none does. */
    public void usePromo(CustomerId customer, Optional<String> code) {
        sql.sql("update bot.chat set promo = ?, changed_at = now() where customer_id = ?")
                .params(code.orElse(""), customer.value())
                .update();
    }

    /** The next words answer this, or nothing. */
    public void ask(CustomerId customer, Optional<Question> question) {
        sql.sql("update bot.chat set asked = ?, changed_at = now() where customer_id = ?")
                .params(question.map(Question::name).orElse(""), customer.value())
                .update();
    }

    /** From now on this message is the card. */
    public void putCard(CustomerId customer, long messageId) {
        sql.sql("update bot.chat set card_message = ?, changed_at = now() where customer_id = ?")
                .params(messageId, customer.value())
                .update();
    }

    /**
     * Takes the card away from everybody else: whoever gets it owns that message, and no other part
     * of the shop touches it again.
     */
    public Optional<Long> takeCard(CustomerId customer) {
        return sql.sql(
                        """
                        with before as (
                            select customer_id, card_message from bot.chat
                            where customer_id = ? and card_message is not null for update)
                        update bot.chat now_
                        set card_message = null, payment_id = null, changed_at = now()
                        from before where now_.customer_id = before.customer_id
                        returning before.card_message
                        """)
                .param(customer.value())
                .query(Long.class)
                .optional();
    }
}
