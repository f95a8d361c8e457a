package io.veilbot.api.catalog;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.sales.PaymentMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a tariff promises and asks.
 *
 * @param names by language, 1 to 40 characters each; every language of the shop has one
 * @param period time a purchase adds; at least a day
 * @param allowance traffic a purchase adds
 * @param entitlement what may be used
 * @param prices at most one per currency, above zero; not empty
 * @param methods ways to pay for it; empty means every way the shop has
 * @param position where it stands on the list, smallest first
 */
public record Terms(
        Map<Language, String> names,
        AccessPeriod period,
        Allowance allowance,
        Entitlement entitlement,
        List<Money> prices,
        List<PaymentMethod> methods,
        int position) {

    public Terms {
        for (Language language : Language.values()) {
            String name = names.get(language);
            if (name == null || name.isBlank() || name.length() > 40) {
                throw new IllegalArgumentException("a name of 1 to 40 characters in " + language);
            }
        }
        if (period.count() < 1) {
            throw new IllegalArgumentException("a period of a day or more");
        }
        if (prices.isEmpty() || prices.stream().anyMatch(price -> price.minor() <= 0)) {
            throw new IllegalArgumentException("a price above zero");
        }
        if (prices.stream().map(Money::currency).distinct().count() != prices.size()) {
            throw new IllegalArgumentException("one price per currency");
        }
        names = Map.copyOf(names);
        prices = List.copyOf(prices);
        methods = List.copyOf(methods);
    }

    public Optional<Money> priceIn(Currency currency) {
        return prices.stream().filter(price -> price.currency() == currency).findFirst();
    }

    public boolean soldBy(PaymentMethod method) {
        return methods.isEmpty() || methods.contains(method.plain());
    }

    public String nameIn(Language language) {
        return names.getOrDefault(language, "");
    }
}
