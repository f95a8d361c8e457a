package io.veilbot.command.sales;

import io.veilbot.api.Money;
import io.veilbot.api.catalog.Benefit;
import io.veilbot.api.catalog.Benefit.AmountOff;
import io.veilbot.api.catalog.Benefit.FreeDays;
import io.veilbot.api.catalog.Benefit.PercentOff;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.Offer;
import java.util.Optional;

/**
 * Lowers a price, for whichever reason lowers it most: reasons do not add up. Something is always
 * left to pay, for providers collect nothing for nothing.
 *
 * @param personal percentage off everything for this person, 0 to 100
 */
record Pricing(Offer listed, int personal) {

    /** A code, and what it gives. */
    record Promo(PromoId id, Benefit benefit) {}

    /** The code counts only if it does better, so that a use of it is not wasted. */
    Offer with(Optional<Promo> promo) {
        Offer own = at(percentOff(personal), Optional.empty());
        return promo.map(code -> at(less(code.benefit()), Optional.of(code.id())))
                .filter(offer -> offer.price().minor() < own.price().minor())
                .orElse(own);
    }

    private long less(Benefit benefit) {
        return switch (benefit) {
            case PercentOff(int percent) -> percentOff(percent);
            case AmountOff(Money amount) when amount.currency() == list().currency() ->
                    list().minor() - amount.minor();
            case AmountOff _ -> list().minor();
            case FreeDays _ -> list().minor();
        };
    }

    /** Rounded up to a whole minor unit; in two steps, so that no price is too large. */
    private long percentOff(int percent) {
        long left = 100L - percent;
        long whole = list().minor() / 100;
        long rest = list().minor() % 100;
        return whole * left + Math.ceilDiv(rest * left, 100);
    }

    private Offer at(long minor, Optional<PromoId> promo) {
        if (minor >= list().minor()) {
            return listed;
        }
        var price = new Money(Math.max(minor, 1), list().currency());
        var discount = Optional.of(new Discount(list(), promo));
        return new Offer(listed.tariff(), listed.version(), listed.terms(), price, discount);
    }

    private Money list() {
        return listed.price();
    }
}
