package io.veilbot.api;

import java.util.EnumMap;
import java.util.Map;

/**
 * So much of each currency, and not more.
 *
 * @param most of currencies that are not in it, nothing
 * @param none whether there is no limit at all
 */
public record MoneyLimits(Map<Currency, Money> most, boolean none) {

    /** How a setting says that there is no limit. */
    private static final String ANY = "any";

    public MoneyLimits {
        most = Map.copyOf(most);
    }

    /**
     * @param setting amounts such as {@code 1000 RUB, 500 XTR}; {@code any} for no limit
     * @throws IllegalArgumentException if it is neither
     */
    public static MoneyLimits parse(String setting) {
        var most = new EnumMap<Currency, Money>(Currency.class);
        boolean none = setting.strip().equals(ANY);
        for (String part : none ? new String[0] : setting.strip().split("\\s*,\\s*", -1)) {
            String[] words = part.split(" ", 2);
            if (words.length != 2) {
                throw new IllegalArgumentException("no amount and currency: " + part);
            }
            Currency currency = Currency.valueOf(words[1]);
            most.put(currency, Money.parse(words[0], currency));
        }
        return new MoneyLimits(most, none);
    }

    /**
     * @param before minor units of the same currency that count as well
     */
    public boolean cover(Money wanted, long before) {
        Money limit = most.get(wanted.currency());
        return none || (limit != null && wanted.minor() <= limit.minor() - before);
    }
}
