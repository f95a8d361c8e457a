package io.veilbot.app.bot;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.Currency;
import io.veilbot.api.Event;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Queries;
import io.veilbot.api.Query;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.FindSubscription;
import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionList;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionsOf;
import io.veilbot.api.access.Validity;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.TariffQuery.TariffList;
import io.veilbot.api.catalog.TariffQuery.TariffView;
import io.veilbot.api.catalog.TariffQuery.TariffsOnSale;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.CustomerQuery.FindCustomer;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.InvoiceOpened;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentStatus;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Everything behind the bot, small: one tariff, and events when the test says so. */
final class PretendedShop implements Commands, Queries {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final String LINK = "ss://bWV0aG9kOnBhc3M@203.0.113.7:443/?outline=1";
    private static final Money PRICE = new Money(29900, Currency.RUB);
    private static final Terms TERMS =
            new Terms(
                    Map.of(Language.RU, "1 месяц", Language.EN, "1 month"),
                    AccessPeriod.months(1),
                    Allowance.UNLIMITED,
                    new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.PAID, 3),
                    List.of(PRICE),
                    List.of(),
                    1);
    private static final TariffId TARIFF = new TariffId("tariff-month");

    final List<Command> commands = new CopyOnWriteArrayList<>();
    private final Map<PaymentId, PaymentView> payments = new ConcurrentHashMap<>();
    private final Map<SubscriptionId, SubscriptionView> subscriptions = new ConcurrentHashMap<>();
    private volatile Consumer<Event> publisher = _ -> {};

    void publishTo(Consumer<Event> handler) {
        publisher = handler;
    }

    @Override
    public void send(Command command, Actor actor) {
        commands.add(command);
        if (command instanceof RequestPayment wish
                && payments.putIfAbsent(wish.payment(), view(wish, PaymentStatus.REQUESTED))
                        == null) {
            payments.put(wish.payment(), view(wish, PaymentStatus.OPEN));
            publisher.accept(
                    new InvoiceOpened(wish.payment(), wish.customer(), "p-1", page(), NOW, NOW));
        }
    }

    private static URI page() {
        return URI.create("https://pay.example/1");
    }

    private static PaymentView view(RequestPayment wish, PaymentStatus status) {
        boolean open = status == PaymentStatus.OPEN;
        return new PaymentView(
                wish.payment(),
                wish.customer(),
                wish.subscription(),
                wish.gift(),
                Offer.atListPrice(TARIFF, 1, TERMS, PRICE),
                wish.method(),
                status,
                "",
                new Money(0, PRICE.currency()),
                Optional.empty(),
                open ? Optional.of(page()) : Optional.empty(),
                Optional.empty(),
                NOW,
                Optional.empty(),
                NOW);
    }

    List<PaymentView> payments() {
        return List.copyOf(payments.values());
    }

    void confirm(PaymentView payment) {
        publisher.accept(
                new PaymentConfirmed(
                        payment.payment(),
                        payment.customer(),
                        payment.subscription(),
                        payment.gift(),
                        payment.offer(),
                        "p-1",
                        PRICE,
                        "bank_card",
                        Optional.empty(),
                        NOW,
                        SeenBy.CALLBACK,
                        NOW));
    }

    /** Grants a month; the key that follows a first grant is live at once. */
    void deliver(PaymentView payment) {
        CustomerId customer = payment.customer();
        var server = new ServerId("server-nl");
        var key = KeyId.of(payment.subscription(), server, 1);
        var grant = GrantId.ofPayment(payment.payment());
        var before = Optional.ofNullable(subscriptions.get(payment.subscription()));
        Instant end =
                AccessPeriod.months(1).after(before.map(SubscriptionView::endsAt).orElse(NOW));
        var made =
                new KeyView(
                        key,
                        server,
                        "Amsterdam",
                        "NL",
                        Protocol.OUTLINE,
                        KeyStatus.LIVE,
                        Optional.of(LINK),
                        grant,
                        Allowance.UNLIMITED,
                        NOW);
        subscriptions.put(
                payment.subscription(),
                new SubscriptionView(
                        payment.subscription(),
                        customer,
                        "token-1",
                        NOW,
                        new Validity(end, Optional.empty(), false),
                        Set.of(),
                        Optional.empty(),
                        Allowance.UNLIMITED,
                        0,
                        0,
                        Optional.of(TERMS.entitlement()),
                        0,
                        0,
                        before.map(SubscriptionView::keys).orElse(List.of(made))));
        publisher.accept(granted(payment, end));
        if (before.isEmpty()) {
            publisher.accept(
                    new KeyProvisioned(
                            key,
                            payment.subscription(),
                            customer,
                            server,
                            grant,
                            new PersonalText(customer, LINK),
                            "1",
                            NOW));
        }
    }

    private static PeriodGranted granted(PaymentView payment, Instant end) {
        var grant =
                Grant.ofPayment(
                        payment.payment(), TERMS.period(), TERMS.allowance(), TERMS.entitlement());
        return new PeriodGranted(
                payment.subscription(),
                payment.customer(),
                grant,
                NOW,
                NOW,
                end,
                Allowance.UNLIMITED,
                TERMS.entitlement(),
                NOW);
    }

    @Override
    public <R> R ask(Query<R> query) {
        return find(query).orElseThrow();
    }

    @Override
    public <R> Optional<R> find(Query<R> query) {
        Object answer =
                switch (query) {
                    case TariffsOnSale _ ->
                            new TariffList(List.of(new TariffView(TARIFF, 1, TERMS, true, NOW)));
                    case FindCustomer _ -> null;
                    case FindPayment one -> payments.get(one.payment());
                    case FindSubscription one -> subscriptions.get(one.subscription());
                    case SubscriptionsOf who ->
                            new SubscriptionList(
                                    subscriptions.values().stream()
                                            .filter(s -> s.customer().equals(who.customer()))
                                            .toList());
                    default -> throw new IllegalArgumentException(query.toString());
                };
        return Optional.ofNullable(answer).map(query.answerType()::cast);
    }
}
