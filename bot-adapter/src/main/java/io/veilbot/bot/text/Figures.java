package io.veilbot.bot.text;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.sales.PaymentId;
import java.util.EnumSet;
import java.util.Set;

/** Amounts as people write them. */
public final class Figures {
    private static final int KOPEKS = 2;
    private static final long GIB = 1L << 30;

    /** Whose sign English puts before the number. */
    private static final Set<Currency> SIGN_FIRST = EnumSet.of(Currency.USD, Currency.EUR);

    private Figures() {}

    /**
     * {@code 299 ₽}, {@code 3,49 $} and {@code $3.49}; the part after the point only where it is
     * not zero.
     */
    public static String price(Money money, Language language) {
        String decimal = money.decimal().replaceFirst("\\.0+$", "");
        if (money.currency().decimals() > KOPEKS) {
            decimal = decimal.replaceFirst("(\\.\\d*?)0+$", "$1");
        }
        Currency currency = money.currency();
        if (language == Language.RU) {
            return decimal.replace('.', ',') + " " + currency.sign();
        }
        return SIGN_FIRST.contains(currency)
                ? currency.sign() + decimal
                : decimal + " " + currency.sign();
    }

    /** {@code 30 days}. */
    public static String period(AccessPeriod period, Texts texts) {
        return switch (period.unit()) {
            case DAYS -> texts.count("days", period.count());
            case MONTHS -> texts.count("months", period.count());
        };
    }

    /** {@code 100 GB}; whole gigabytes, rounded down to one at least. */
    public static String traffic(Allowance allowance, Texts texts) {
        return allowance.unlimited()
                ? texts.label("traffic.unlimited")
                : texts.label("traffic.gigabytes", Math.max(1, allowance.bytes() / GIB));
    }

    /** {@code 1.5}, rounded down to a tenth. */
    public static String gigabytes(long bytes, Language language) {
        long tenths = bytes / (GIB / 10);
        String point = language == Language.RU ? "," : ".";
        return tenths / 10 + (tenths % 10 == 0 ? "" : point + tenths % 10);
    }

    /** {@code 3 devices}. */
    public static String devices(int devices, Texts texts) {
        return devices == 0 ? texts.label("devices.unlimited") : texts.count("devices", devices);
    }

    /** The start of a payment's id: short enough to read out, and staff can search for it. */
    public static String number(PaymentId payment) {
        String digits = payment.value().substring("payment-".length());
        return digits.substring(0, Math.min(8, digits.length()));
    }
}
