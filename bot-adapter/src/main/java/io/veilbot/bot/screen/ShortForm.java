package io.veilbot.bot.screen;

import io.veilbot.api.Currency;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.sales.PaymentMethod;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Ids as buttons carry them: short, however long the id is. */
public final class ShortForm {
    private ShortForm() {}

    /** 16 characters that stand for a tariff. */
    public static String of(TariffId tariff) {
        return digest(tariff.value(), 16);
    }

    /** 16 characters that stand for a subscription. */
    public static String of(SubscriptionId subscription) {
        return digest(subscription.value(), 16);
    }

    /** 8 characters that stand for a method that collects in a currency. */
    public static String of(PaymentMethod method, Currency currency) {
        return digest(method.value() + ":" + currency, 8);
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
