package io.veilbot.bot.card;

import io.veilbot.api.Language;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.bot.text.Texts;
import java.util.Optional;

/**
 * One person's chat with the shop.
 *
 * @param chatId Telegram's; personal
 * @param card the message that is edited; empty means the next card is a new message
 * @param order number of the list of tariffs last shown
 * @param payment whose order the card shows
 * @param promo the code that lowers the next prices
 * @param asked what the next words answer
 */
public record Chat(
        CustomerId customer,
        long chatId,
        Language language,
        Optional<Long> card,
        int order,
        Optional<PaymentId> payment,
        Optional<String> promo,
        Optional<Question> asked) {
    public Texts texts() {
        return Texts.in(language);
    }

    public boolean cardIs(long messageId) {
        return card.equals(Optional.of(messageId));
    }

    public boolean showsOrderOf(PaymentId other) {
        return payment.equals(Optional.of(other));
    }

    /** Without the chat: a log line must not tell. */
    @Override
    public String toString() {
        return "Chat[" + customer + "]";
    }
}
