package io.veilbot.bot.dialog;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.bot.screen.OtherWay;
import io.veilbot.bot.screen.ShortForm;
import java.util.List;
import java.util.Optional;

/** The ways to pay that this shop has, best first. */
public interface PaymentMethods {
    List<Way> all();

    /** Whether an order can be paid so that it renews by itself. */
    default boolean renews(PaymentView order) {
        return false;
    }

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

        /** The same, to renew by itself. Stars are kept by nobody: Telegram charges them. */
        Way renewing() {
            boolean stars = currency == Currency.XTR;
            return new Way(stars ? method.standing() : method.renewing(), currency);
        }

        boolean isShortly(String shortForm) {
            return ShortForm.of(method, currency).equals(shortForm);
        }

        Optional<Money> priceOf(Terms terms) {
            return terms.soldBy(method) ? terms.priceIn(currency) : Optional.empty();
        }
    }

    /** The ways in which a tariff can be paid. */
    default List<Way> waysFor(Terms terms) {
        return all().stream().filter(way -> way.priceOf(terms).isPresent()).toList();
    }

    /**
     * The ways in which an order could be paid instead. None where a code is used in it: that is
     * for this order alone.
     */
    default List<OtherWay> insteadOf(PaymentView order) {
        var less = order.offer().discount();
        return less.flatMap(Discount::promo).isPresent()
                ? List.of()
                : besides(
                        new Way(order.method(), order.offer().price().currency()),
                        order.offer().terms(),
                        less.isPresent());
    }

    /**
     * All ways but this one.
     *
     * @param lessened whether something unknown goes off the prices
     */
    default List<OtherWay> besides(Way way, Terms terms, boolean lessened) {
        return waysFor(terms).stream()
                .filter(other -> !other.equals(new Way(way.method().plain(), way.currency())))
                .map(other ->
                        new OtherWay(
                                other.method(),
                                other.currency(),
                                other.priceOf(terms).filter(_ -> !lessened)))
                .toList();
    }

    /** What a tariff costs by the best of its ways; empty if it cannot be paid at all. */
    default Optional<Money> priceOf(Terms terms) {
        return all().stream().flatMap(way -> way.priceOf(terms).stream()).findFirst();
    }
}
