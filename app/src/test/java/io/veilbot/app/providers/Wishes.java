package io.veilbot.app.providers;

import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.integrations.payments.Intent;
import io.veilbot.integrations.payments.InvoiceRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody wants to pay for. */
final class Wishes {

    private static final TariffId TARIFF = new TariffId("tariff-month");

    private Wishes() {}

    static InvoiceRequest of(PaymentId payment, String provider, Money price) {
        var terms =
                new Terms(
                        Map.of(Language.RU, "Месяц", Language.EN, "Month"),
                        AccessPeriod.days(30),
                        Allowance.UNLIMITED,
                        new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.ALL, 0),
                        List.of(price),
                        List.of(),
                        1);
        var intent =
                new Intent(
                        payment,
                        new CustomerId("customer-1"),
                        TARIFF,
                        new PaymentMethod(provider),
                        new SubscriptionId("subscription-1"),
                        Optional.empty(),
                        false);
        return new InvoiceRequest(intent, Offer.atListPrice(TARIFF, 1, terms, price), Language.RU);
    }
}
