package io.veilbot.api.sales;

import io.veilbot.api.Money;
import io.veilbot.api.catalog.PromoId;
import java.util.Optional;

/**
 * Why less was asked than the tariff says.
 *
 * @param listPrice what the tariff says; above the price asked
 * @param promo the code it comes from; empty if it is this person's own discount
 */
public record Discount(Money listPrice, Optional<PromoId> promo) {}
