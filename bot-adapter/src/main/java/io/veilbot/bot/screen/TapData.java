package io.veilbot.bot.screen;

import io.veilbot.api.Language;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.sales.PaymentMethod;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** What our buttons carry: versioned, at most 64 bytes, and never a price. */
public sealed interface TapData {
    String VERSION = "v1";

    /** The list of tariffs. */
    record Menu() implements TapData {}

    /** The customer's keys. */
    record Keys() implements TapData {}

    record Help() implements TapData {}

    record Speak(Language language) implements TapData {}

    /**
     * Wants to buy.
     *
     * @param tariff short form of the tariff's id
     * @param order number of the list it was on: makes a double tap one wish
     */
    record Buy(String tariff, int order) implements TapData {}

    /**
     * Wants to buy and has chosen how to pay.
     *
     * @param method short form of the method
     */
    record BuyBy(String tariff, int order, String method) implements TapData {}

    /** The stored form. */
    default String written() {
        return switch (this) {
            case Menu _ -> VERSION + ":menu";
            case Keys _ -> VERSION + ":keys";
            case Help _ -> VERSION + ":help";
            case Speak speak -> VERSION + ":speak:" + speak.language();
            case Buy buy -> VERSION + ":buy:" + buy.tariff() + ":" + buy.order();
            case BuyBy buy ->
                    VERSION + ":by:" + buy.tariff() + ":" + buy.order() + ":" + buy.method();
        };
    }

    /** Empty for anything that no button of this version carries. */
    static Optional<TapData> read(String data) {
        String[] parts = data.split(":", -1);
        if (parts.length < 2 || !parts[0].equals(VERSION)) {
            return Optional.empty();
        }
        return switch (parts[1] + "/" + parts.length) {
            case "menu/2" -> Optional.of(new Menu());
            case "keys/2" -> Optional.of(new Keys());
            case "help/2" -> Optional.of(new Help());
            case "speak/3" ->
                    Arrays.stream(Language.values())
                            .filter(language -> language.name().equals(parts[2]))
                            .findFirst()
                            .map(Speak::new);
            case "buy/4" -> order(parts[3]).map(order -> new Buy(parts[2], order));
            case "by/5" -> order(parts[3]).map(order -> new BuyBy(parts[2], order, parts[4]));
            default -> Optional.empty();
        };
    }

    /** 16 characters that stand for a tariff, however long its id is. */
    static String shortOf(TariffId tariff) {
        return digest(tariff.value(), 16);
    }

    /** 8 characters that stand for a method. */
    static String shortOf(PaymentMethod method) {
        return digest(method.value().toLowerCase(Locale.ROOT), 8);
    }

    private static Optional<Integer> order(String digits) {
        return digits.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static String digest(String text, int length) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(hash)
                    .substring(0, length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
