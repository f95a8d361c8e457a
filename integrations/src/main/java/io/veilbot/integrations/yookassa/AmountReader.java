package io.veilbot.integrations.yookassa;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import java.util.Arrays;
import java.util.Optional;

/** Reads amounts as the provider writes them; empty if the currency is none of ours. */
final class AmountReader {

    private AmountReader() {}

    /**
     * @throws UnreadableAnswerException if there is none
     */
    static Optional<Money> required(StrictJson object, String name) {
        return read(object.child(name).orElseThrow(() -> new UnreadableAnswerException(name)));
    }

    static Optional<Money> read(StrictJson amount) {
        String value = amount.text("value", 20);
        if (!value.matches("[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            throw new UnreadableAnswerException("value");
        }
        String code = amount.text("currency", 3);
        return Arrays.stream(Currency.values())
                .filter(currency -> currency.name().equals(code))
                .findAny()
                .map(currency -> parse(value, currency));
    }

    private static Money parse(String value, Currency currency) {
        try {
            return Money.parse(value, currency);
        } catch (ArithmeticException e) {
            throw new UnreadableAnswerException("value");
        }
    }
}
