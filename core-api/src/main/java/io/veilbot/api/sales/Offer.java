package io.veilbot.api.sales;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.access.AccessPeriod;
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

    private static final AccessPeriod MONTH_OF_STARS = AccessPeriod.days(30);
    private static final long MOST_STARS = 10_000;

    /**
     * Whether a standing order can be for it: Telegram charges Stars every 30 days, no more than
     * 10,000, and the same each time, so that no code can be in the price.
     */
    public boolean fitsStandingOrder() {
        return price.currency() == Currency.XTR
                && price.minor() <= MOST_STARS
                && terms.period().equals(MONTH_OF_STARS)
                && discount.flatMap(Discount::promo).isEmpty();
    }

    /** At the tariff's own price. */
    public static Offer atListPrice(TariffId tariff, int version, Terms terms, Money price) {
        return new Offer(tariff, version, terms, price, Optional.empty());
    }
}
