package io.veilbot.integrations.platega;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads what a transaction is about, which is written in two ways: {@code {"amount":199.0,
 * "currency":"RUB"}}, and {@code "199 RUB"}. Empty if the currency is none of ours.
 */
final class DetailsReader {

    private static final String NAME = "paymentDetails";
    private static final int LONGEST = 64;

    private DetailsReader() {}

    /**
     * @throws UnreadableAnswerException if it is written in no such way
     */
    static Optional<Money> read(StrictJson transaction) {
        return transaction.isText(NAME)
                ? ofText(transaction.text(NAME, LONGEST))
                : ofObject(transaction.child(NAME).orElseThrow(DetailsReader::unreadable));
    }

    private static Optional<Money> ofText(String text) {
        if (!text.matches("[0-9]{1,12}([.,][0-9]{1,6})? [A-Za-z]{3,4}")) {
            throw unreadable();
        }
        String[] parts = text.split(" ", 2);
        return money(parts[0].replace(',', '.'), parts[1]);
    }

    private static Optional<Money> ofObject(StrictJson details) {
        var amount = details.decimalIfAny("amount").orElseThrow(DetailsReader::unreadable);
        return money(amount.toPlainString(), details.text("currency", LONGEST));
    }

    private static Optional<Money> money(String amount, String code) {
        return Arrays.stream(Currency.values())
                .filter(currency -> currency.name().equalsIgnoreCase(code))
                .findAny()
                .map(currency -> parse(amount, currency));
    }

    private static Money parse(String amount, Currency currency) {
        try {
            return Money.parse(amount, currency);
        } catch (ArithmeticException e) {
            throw unreadable();
        }
    }

    private static UnreadableAnswerException unreadable() {
        return new UnreadableAnswerException(NAME);
    }
}
