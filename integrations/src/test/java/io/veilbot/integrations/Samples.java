package io.veilbot.integrations;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.sales.Offer;
import java.util.List;
import java.util.Map;

/** An offer like those of the shop. */
public final class Samples {

    public static final Money PRICE = Money.parse("299.00", Currency.RUB);

    private Samples() {}

    public static Offer offer() {
        var entitlement = new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.ALL, 0);
        var terms =
                new Terms(
                        Map.of(Language.RU, "Месяц", Language.EN, "Month"),
                        AccessPeriod.days(30),
                        Allowance.UNLIMITED,
                        entitlement,
                        List.of(PRICE),
                        List.of(),
                        1);
        return Offer.atListPrice(new TariffId("tariff-month"), 1, terms, PRICE);
    }
}
