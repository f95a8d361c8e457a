package io.veilbot.api.sales;

import io.veilbot.api.Money;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;

/**
 * A frozen copy of what was promised and asked. Later changes of the tariff do not reach it.
 *
 * @param tariff where the terms come from
 * @param version of the tariff's terms
 * @param price what is to be paid; exactly this settles it
 */
public record Offer(TariffId tariff, int version, Terms terms, Money price) {}
