package io.veilbot.command;

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
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentMethod;
import java.util.List;
import java.util.Map;

/** Words that several tests share. */
public final class Samples {

    public static final CustomerId ANNA = new CustomerId("customer-anna");
    public static final CustomerId BORIS = new CustomerId("customer-boris");
    public static final TariffId MONTH = new TariffId("tariff-month");
    public static final PaymentMethod CARD = new PaymentMethod("yookassa");
    public static final PaymentMethod STARS = new PaymentMethod("stars");
    public static final Entitlement OUTLINE =
            new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.PAID, 3);
    public static final AccessPeriod THIRTY_DAYS = AccessPeriod.days(30);
    public static final Allowance GIGABYTE = Allowance.ofBytes(1_000_000_000);

    private Samples() {}

    public static Money roubles(long whole) {
        return new Money(whole * 100, Currency.RUB);
    }

    public static Terms termsAt(Money price) {
        return new Terms(
                Map.of(Language.RU, "Месяц", Language.EN, "Month"),
                THIRTY_DAYS,
                GIGABYTE,
                OUTLINE,
                List.of(price),
                List.of(CARD),
                1);
    }
}
