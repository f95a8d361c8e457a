package io.veilbot.api.sales;

import io.veilbot.api.Money;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import java.util.Optional;

/**
 * A frozen copy of what was promised and asked. Later changes of the tariff do not reach it.
 *
 * @param tariff where the terms come from
 * @param version of the tariff's terms
 * @param price what is to be paid; exactly this settles it
 * @param discount why the price is lower than the tariff's; empty if it is not
 */
public record Offer(
        TariffId tariff, int version, Terms terms, Money price, Optional<Discount> discount) {

    /** At the tariff's own price. */
    public static Offer atListPrice(TariffId tariff, int version, Terms terms, Money price) {
        return new Offer(tariff, version, terms, price, Optional.empty());
    }
}
