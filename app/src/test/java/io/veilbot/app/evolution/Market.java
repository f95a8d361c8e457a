package io.veilbot.app.evolution;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Queries;
import io.veilbot.api.Secret;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.FindSubscription;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.people.CustomerCommand.RegisterCustomer;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.CaseCommand.DecideCase;
import io.veilbot.api.sales.CaseCommand.Decision;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseQuery.CaseView;
import io.veilbot.api.sales.CaseQuery.ListCases;
import io.veilbot.api.sales.GiftEvent.GiftIssued;
import io.veilbot.api.sales.GiftId;
import io.veilbot.api.sales.PaymentCommand.RecordInvoice;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.app.engine.Deadlines;
import io.veilbot.app.engine.EventProgress;
import io.veilbot.app.stories.Soon;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop and all that is around it: people, a provider, panels, and time. */
final class Market {

    static final Actor STAFF = Actor.staff("anna");
    private static final Actor PROVIDER = Actor.provider("yookassa");
    private static final Duration STEP = Duration.ofHours(1);

    private static final String NOTHING_DUE =
            "select not exists (select from engine.scheduled_tasks where execution_time <= ?)";

    private final CorpusShop shop;
    private final Racks racks;
    private int orders;

    Market(CorpusShop shop) {
        this.shop = shop;
        this.racks = new Racks(shop);
    }

    Instant now() {
        return shop.clock().instant();
    }

    /** Lets whatever follows come to its end. */
    void does(Actor actor, Command command) {
        shop.bean(Commands.class).send(command, actor);
        settles();
    }

    /** In steps, so that each thing happens when it is due. */
    void passes(Duration time) {
        Instant end = now().plus(time);
        while (now().isBefore(end)) {
            Instant next = now().plus(STEP);
            shop.clock().turnTo(next.isBefore(end) ? next : end);
            settles();
        }
    }

    Racks racks() {
        return racks;
    }

    void settles() {
        do {
            shop.bean(Deadlines.class).check();
            Soon.so("calm", this::isCalm, this::now);
        } while (racks.hadToDo());
    }

    private boolean isCalm() {
        var progress = shop.bean(EventProgress.class);
        return progress.isUpToDate()
                && shop.bean(JdbcClient.class)
                        .sql(NOTHING_DUE)
                        .param(now().atOffset(ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single()
                && progress.isUpToDate();
    }

    /** Writes to the bot for the first time. */
    CustomerId comes(String name, int number, String startParameter) {
        CustomerId who = CustomerId.ofTelegram(number, Corpus.MASTER.derive("telegram-id"));
        does(
                Actor.customer(who),
                new RegisterCustomer(
                        who,
                        new PersonalText(who, Integer.toString(number)),
                        new PersonalText(who, name),
                        Language.RU,
                        startParameter));
        return who;
    }

    CustomerId comes(String name, int number) {
        return comes(name, number, "");
    }

    /** The one that everybody here has. */
    static SubscriptionId subscriptionOf(CustomerId customer) {
        return SubscriptionId.of(customer, 1);
    }

    Instant endOf(SubscriptionId subscription) {
        return shop.bean(Queries.class).ask(new FindSubscription(subscription)).endsAt();
    }

    PaymentId orders(CustomerId who, TariffId what) {
        return orders(who, what, Optional.empty(), false);
    }

    /** Stands before the page of the provider. */
    PaymentId orders(CustomerId who, TariffId what, Optional<PromoId> promo, boolean gift) {
        PaymentId payment = wishes(who, what, promo, gift);
        does(
                PROVIDER,
                new RecordInvoice(
                        payment,
                        atProvider(payment),
                        URI.create("https://pay.example/" + payment.value()),
                        now().plus(Duration.ofHours(1))));
        return payment;
    }

    /** Asks for it; the provider has not been heard of. */
    PaymentId wishes(CustomerId who, TariffId what, Optional<PromoId> promo, boolean gift) {
        PaymentId payment = PaymentId.derivedFrom(who, "order-" + ++orders);
        does(
                Actor.customer(who),
                new RequestPayment(
                        payment,
                        who,
                        what,
                        new PaymentMethod("yookassa/bank_card"),
                        Currency.RUB,
                        subscriptionOf(who),
                        promo,
                        gift));
        return payment;
    }

    static String atProvider(PaymentId payment) {
        return "yk-" + payment.value().substring("payment-".length());
    }

    PaymentId buys(CustomerId who, TariffId what) {
        PaymentId payment = orders(who, what);
        pays(payment);
        return payment;
    }

    void pays(PaymentId payment) {
        pays(payment, shop.first(payment.value(), PaymentRequested.class).offer().price());
    }

    void pays(PaymentId payment, Money amount) {
        providerSays(
                payment,
                new PaymentOutcome.Paid(
                        atProvider(payment),
                        amount,
                        now().minusSeconds(2),
                        "bank_card",
                        Optional.of(new Money(amount.minor() / 30, Currency.RUB)),
                        true));
    }

    void providerSays(PaymentId payment, PaymentOutcome outcome) {
        does(PROVIDER, new RecordPaymentOutcome(payment, outcome, SeenBy.CALLBACK));
    }

    /** Staff decide the open case about this. */
    void decides(PaymentId about, Decision decision, String reason) {
        CaseId open =
                shop.bean(Queries.class).ask(new ListCases(true)).cases().stream()
                        .filter(one -> one.about().equals(about.value()))
                        .map(CaseView::caseId)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no case about " + about));
        does(STAFF, new DecideCase(open, decision, reason));
    }

    /** What stands on a gift. */
    Secret codeOf(GiftId gift) {
        return new Secret(shop.first(gift.value(), GiftIssued.class).code().text());
    }
}
