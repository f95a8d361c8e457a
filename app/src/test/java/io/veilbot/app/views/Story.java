package io.veilbot.app.views;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.SubscriptionEvent.DeliveryDelayed;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionOpened;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.VpnServerEvent.ServerEnlisted;
import io.veilbot.api.fleet.VpnServerEvent.SlotReserved;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.InvoiceOpened;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One customer, numbered, who buys a month: the vocabulary of the tests here. */
record Story(ViewsShop shop, int number) {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Money PRICE = new Money(29_900, Currency.RUB);
    static final Entitlement ENTITLEMENT =
            new Entitlement(
                    List.of(Protocol.OUTLINE, Protocol.VLESS), List.of(), AccessLevel.PAID, 3);
    static final Terms TERMS =
            new Terms(
                    Map.of(Language.RU, "Месяц", Language.EN, "Month"),
                    AccessPeriod.months(1),
                    Allowance.ofBytes(1_000),
                    ENTITLEMENT,
                    List.of(PRICE, new Money(250, Currency.XTR)),
                    List.of(new PaymentMethod("yookassa")),
                    1);
    static final Offer OFFER = Offer.atListPrice(new TariffId("tariff-month"), 1, TERMS, PRICE);

    CustomerId customer() {
        return new CustomerId("customer-" + number);
    }

    PaymentId payment() {
        return new PaymentId("payment-" + number);
    }

    SubscriptionId subscription() {
        return SubscriptionId.of(customer(), 1);
    }

    ServerId server() {
        return new ServerId("server-" + number);
    }

    KeyId key() {
        return KeyId.of(subscription(), server(), 1);
    }

    String token() {
        return "token-of-customer-" + number;
    }

    /** Each story is a minute later than the one before. */
    Instant at() {
        return NOON.plus(Duration.ofMinutes(number));
    }

    Instant until() {
        return at().plus(Duration.ofDays(30));
    }

    PersonalText personal(String text) {
        return new PersonalText(customer(), text);
    }

    Story registers() {
        shop.happened(
                customer(),
                new CustomerRegistered(
                        customer(),
                        personal("4200" + number),
                        personal("Анна " + number),
                        Language.RU,
                        "",
                        at()));
        return this;
    }

    Story requests() {
        shop.happened(
                payment(),
                new PaymentRequested(
                        payment(),
                        customer(),
                        OFFER,
                        new PaymentMethod("yookassa/sbp"),
                        subscription(),
                        false,
                        payment().value(),
                        at()));
        return this;
    }

    Story opensInvoice() {
        shop.happened(
                payment(),
                new InvoiceOpened(
                        payment(),
                        customer(),
                        "provider-" + number,
                        URI.create("https://pay.example/" + number),
                        at().plusSeconds(600),
                        at().plusSeconds(1)));
        return this;
    }

    Story pays() {
        shop.happened(
                payment(),
                new PaymentConfirmed(
                        payment(),
                        customer(),
                        subscription(),
                        false,
                        OFFER,
                        "provider-" + number,
                        PRICE,
                        "sbp",
                        Optional.empty(),
                        at().plusSeconds(2),
                        SeenBy.CALLBACK,
                        at().plusSeconds(3)));
        return this;
    }

    Story isGrantedAccess() {
        shop.happened(
                subscription(),
                new SubscriptionOpened(subscription(), customer(), personal(token()), at()),
                new PeriodGranted(
                        subscription(),
                        customer(),
                        Grant.ofPayment(payment(), TERMS.period(), TERMS.allowance(), ENTITLEMENT),
                        at(),
                        at(),
                        until(),
                        TERMS.allowance(),
                        ENTITLEMENT,
                        at()));
        return this;
    }

    Story waits() {
        shop.happened(
                subscription(),
                new DeliveryDelayed(
                        subscription(), customer(), GrantId.ofPayment(payment()), until(), at()));
        return this;
    }

    Story requestsKey() {
        shop.happened(
                key(),
                new KeyRequested(
                        key(),
                        subscription(),
                        customer(),
                        server(),
                        Protocol.OUTLINE,
                        1,
                        key().panelName(),
                        GrantId.ofPayment(payment()),
                        TERMS.allowance(),
                        0,
                        at()));
        return this;
    }

    Story receivesKey() {
        shop.happened(
                key(),
                new KeyProvisioned(
                        key(),
                        subscription(),
                        customer(),
                        server(),
                        GrantId.ofPayment(payment()),
                        personal("ss://secret-" + number),
                        "7",
                        at().plusSeconds(5)));
        return this;
    }

    Story hasServer(String name, int capacity, AccessLevel level, Protocol... protocols) {
        shop.happened(
                server(),
                new ServerEnlisted(
                        server(),
                        new ServerProfile(name, "NL", "eu", level, capacity, List.of(protocols)),
                        new PanelAccess(
                                PanelKind.OUTLINE,
                                new Secret("https://panel.example/secret"),
                                new Secret(""),
                                ""),
                        at()));
        return this;
    }

    Story filled(int used) {
        shop.happened(server(), new SlotReserved(server(), key(), used, at()));
        return this;
    }

    /** All of it, from registration to the key. */
    Story buys() {
        return registers()
                .requests()
                .opensInvoice()
                .pays()
                .isGrantedAccess()
                .requestsKey()
                .receivesKey();
    }
}
