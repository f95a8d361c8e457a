package io.veilbot.bot.dialog;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import java.time.Instant;
import java.util.Optional;

/**
 * Stars that are to move, or moved.
 *
 * @param payload what the invoice was given by whoever made it: by us, the payment's id
 * @param amount whole Stars
 * @param charge Telegram's id of the money; empty before there is any
 * @param at when, by Telegram's clock
 */
record Stars(String payload, long amount, String charge, Instant at) {

    /** What collects them is called so wherever a provider has a name. */
    static final String PROVIDER = "stars";

    static final String CURRENCY = Currency.XTR.name();

    Money money() {
        return new Money(amount, Currency.XTR);
    }

    /** The payment of ours; empty if the invoice was none of ours. */
    Optional<PaymentId> payment() {
        try {
            return Optional.of(new PaymentId(payload));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
