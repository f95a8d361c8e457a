package io.veilbot.bot.dialog;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.sales.PaymentMethod;
import java.util.List;
import java.util.Optional;

/** The ways to pay that this shop has, best first. */
public interface PaymentMethods {
    List<Way> all();

    /**
     * One way to pay.
     *
     * @param currency in which it collects
     */
    record Way(PaymentMethod method, Currency currency) {
        /**
         * Reads {@code yookassa} or {@code stars:XTR}; without a currency it is roubles.
         *
         * @throws IllegalArgumentException if it has another form
         */
        public static Way parse(String setting) {
            String[] parts = setting.strip().split(":", 2);
            Currency currency =
                    parts.length == 2 ? Currency.valueOf(parts[1].strip()) : Currency.RUB;
            return new Way(new PaymentMethod(parts[0].strip()), currency);
        }

        Optional<Money> priceOf(Terms terms) {
            return terms.soldBy(method) ? terms.priceIn(currency) : Optional.empty();
        }
    }

    /** The ways in which a tariff can be paid. */
    default List<Way> waysFor(Terms terms) {
        return all().stream().filter(way -> way.priceOf(terms).isPresent()).toList();
    }

    /** What a tariff costs by the best of its ways; empty if it cannot be paid at all. */
    default Optional<Money> priceOf(Terms terms) {
        return all().stream().flatMap(way -> way.priceOf(terms).stream()).findFirst();
    }
}
