package io.veilbot.integrations.platega;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A way to pay there, with the provider's number for it. Subscriptions by SBP (6) have calls of
 * their own and are none; cards were 10 in older documents.
 */
enum Way {
    SBP(2),
    ERIP(3),
    CARD(11),
    INTERNATIONAL(12),
    CRYPTO(13),
    SBERPAY(14),
    ALIPAY(16);

    private final int number;

    Way(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** As it stands in a payment method, such as {@code sbp} in {@code platega/sbp}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Way> of(String word) {
        return Arrays.stream(values()).filter(way -> way.word().equals(word)).findAny();
    }

    static Optional<Way> of(long number) {
        return Arrays.stream(values()).filter(way -> way.number == number).findAny();
    }
}
