package io.veilbot.sagas;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Words that the saga tests share. */
public final class SagaSamples {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    public static final CustomerId ANNA = new CustomerId("customer-anna");
    public static final SubscriptionId SUBSCRIPTION = SubscriptionId.of(ANNA, 1);
    public static final PaymentId PAYMENT = new PaymentId("payment-1");
    public static final Money PRICE = new Money(9_900, Currency.RUB);
    public static final Allowance GIGABYTE = Allowance.ofBytes(1_000_000_000);
    public static final Entitlement OUTLINE =
            new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.PAID, 3);
    public static final Offer OFFER =
            Offer.atListPrice(
                    new TariffId("tariff-month"),
                    1,
                    new Terms(
                            Map.of(Language.RU, "Месяц", Language.EN, "Month"),
                            AccessPeriod.days(30),
                            GIGABYTE,
                            OUTLINE,
                            List.of(PRICE),
                            List.of(),
                            1),
                    PRICE);

    private SagaSamples() {}

    public static Grant grantOf(PaymentId payment) {
        return Grant.ofPayment(payment, AccessPeriod.days(30), GIGABYTE, OUTLINE);
    }

    public static PeriodGranted granted(PaymentId payment) {
        Grant grant = grantOf(payment);
        Instant end = grant.period().after(NOW);
        return new PeriodGranted(SUBSCRIPTION, ANNA, grant, NOW, NOW, end, GIGABYTE, OUTLINE, NOW);
    }
}
