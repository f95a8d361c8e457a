package io.veilbot.app.sandbox;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Currency;
import io.veilbot.api.Queries;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.CustomerQuery.CustomerView;
import io.veilbot.api.people.CustomerQuery.FindCustomer;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentStatus;
import io.veilbot.app.sandbox.Deed.Ending;
import io.veilbot.app.sandbox.Deed.Goodbye;
import io.veilbot.app.sandbox.Deed.Personal;
import io.veilbot.app.sandbox.Deed.Purchase;
import io.veilbot.app.sandbox.Deed.Visit;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Does what customers do: writes to the bot, asks for payments, pays at the provider's page. */
final class Crowd {

    private static final Set<PaymentStatus> UNDECIDED =
            EnumSet.of(PaymentStatus.REQUESTED, PaymentStatus.OPEN);

    /** The shop looks at a payment by itself some seconds after its invoice. */
    private static final Duration UNTIL_LOOKED_AT = Duration.ofSeconds(10);

    private static final Map<String, String> LIE =
            Map.of("standIn", "yookassa", "fault", "lie-amount", "value", "199.00");
    private static final Map<String, ?> TRUTH =
            Map.of("standIn", "yookassa", "fault", "lie-amount", "clear", true);

    private final Commands commands;
    private final Queries queries;
    private final SandboxClient sandbox;
    private final Calm calm;
    private final LinkedClock clock;
    private final byte[] hashKey;

    Crowd(
            Commands commands,
            Queries queries,
            SandboxClient sandbox,
            Calm calm,
            LinkedClock clock,
            byte[] hashKey) {
        this.commands = commands;
        this.queries = queries;
        this.sandbox = sandbox;
        this.calm = calm;
        this.clock = clock;
        this.hashKey = hashKey.clone();
    }

    void act(Personal deed) throws InterruptedException {
        switch (deed) {
            case Visit visit -> visit(visit.person());
            case Purchase purchase -> buy(purchase);
            case Goodbye goodbye -> leave(goodbye.person());
        }
    }

    CustomerId customer(int person) {
        return CustomerId.ofTelegram(Names.idOf(person), hashKey);
    }

    PaymentId payment(int person, int number) {
        return PaymentId.derivedFrom(customer(person), "demo-" + number);
    }

    private void visit(int person) throws InterruptedException {
        var who =
                Map.of(
                        "id", Names.idOf(person),
                        "name", Names.of(person),
                        "language", Names.languageOf(person).name());
        var _ = sandbox.post("/sandbox/people", who);
        if (queries.find(new FindCustomer(customer(person))).isEmpty()) {
            var _ = sandbox.post(path(person, "say"), Map.of("text", "/start"));
            awaitCustomer(person, known -> true);
        }
    }

    private void leave(int person) throws InterruptedException {
        var _ = sandbox.post(path(person, "block"), Map.of());
        awaitCustomer(person, CustomerView::unreachable);
    }

    private void buy(Purchase purchase) throws InterruptedException {
        CustomerId customer = customer(purchase.person());
        PaymentId payment = payment(purchase.person(), purchase.number());
        commands.send(
                new RequestPayment(
                        payment,
                        customer,
                        TariffId.derivedFrom(purchase.tariff()),
                        new PaymentMethod("yookassa"),
                        Currency.RUB,
                        SubscriptionId.of(customer, 1)),
                Actor.customer(customer));
        var invoice =
                awaitPayment(payment, view -> view.providerPaymentId().isPresent())
                        .flatMap(PaymentView::providerPaymentId);
        if (invoice.isPresent()) {
            checkOut(payment, invoice.get(), purchase.ending());
        }
    }

    private void checkOut(PaymentId payment, String invoice, Ending ending)
            throws InterruptedException {
        switch (ending) {
            case PAID -> decide(payment, invoice, "pay");
            case DECLINED -> decide(payment, invoice, "decline");
            case MISPAID -> mispay(payment, invoice);
            case LEFT -> {}
        }
    }

    private void decide(PaymentId payment, String invoice, String how) throws InterruptedException {
        var _ = sandbox.post("/sandbox/checkout/" + invoice + "/" + how, Map.of());
        var _ = awaitPayment(payment, view -> !UNDECIDED.contains(view.status()));
    }

    /** The lie lasts until the shop has looked for the last time. */
    private void mispay(PaymentId payment, String invoice) throws InterruptedException {
        var _ = sandbox.post("/sandbox/faults", LIE);
        var _ = sandbox.post("/sandbox/checkout/" + invoice + "/pay-lost", Map.of());
        clock.catchUp(clock.behind().minus(UNTIL_LOOKED_AT));
        var _ = awaitPayment(payment, view -> !UNDECIDED.contains(view.status()));
        calm.await();
        var _ = sandbox.post("/sandbox/faults", TRUTH);
    }

    private Optional<PaymentView> awaitPayment(PaymentId payment, Predicate<PaymentView> so)
            throws InterruptedException {
        return calm.until(payment.value(), () -> queries.find(new FindPayment(payment)).filter(so));
    }

    private void awaitCustomer(int person, Predicate<CustomerView> so) throws InterruptedException {
        CustomerId customer = customer(person);
        var _ =
                calm.until(
                        customer.value(),
                        () -> queries.find(new FindCustomer(customer)).filter(so));
    }

    private static String path(int person, String deed) {
        return "/sandbox/people/" + Names.idOf(person) + "/" + deed;
    }
}
