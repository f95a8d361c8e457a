package io.veilbot.sandbox.stripe;

import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.core.Journal;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StandIn;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.provider.CommonFaults;
import io.veilbot.sandbox.provider.Door;
import io.veilbot.sandbox.provider.Gate;
import io.veilbot.sandbox.provider.Notifier;
import io.veilbot.sandbox.provider.Refusals;
import io.veilbot.sandbox.provider.Till;
import java.util.List;

/** Stripe's API below {@code /stripe/v1}, and the page that is paid there. */
public final class StripeStandIn implements StandIn {

    /** Lets the shop in that is pretended, in every sandbox: it is no secret. */
    public static final String SECRET_KEY = "sk_test_sandbox_key_of_no_value_at_all";

    /** Signs what it is told. */
    public static final String WEBHOOK_SECRET = "whsec_sandbox_key_of_no_value_at_all";

    static final String NAME = "stripe";

    private final Books books = new Books();
    private final Memory memory = new Memory();
    private final Notifier notifier;
    private final Cashier cashier;
    private final SessionsApi sessions;
    private final MoneyApi money;
    private final Gate gate;
    private final Checkout checkout;

    public StripeStandIn(World world) {
        Account account = new Account(SECRET_KEY, WEBHOOK_SECRET);
        notifier =
                new Notifier(
                        world,
                        new Door(
                                NAME,
                                "/callbacks/stripe",
                                body -> account.proof(body, world.clock().instant())));
        cashier = new Cashier(world, books, memory, notifier);
        Shown shown = new Shown(books, world.faults());
        sessions = new SessionsApi(world, books, memory, cashier, shown);
        money = new MoneyApi(books, memory, cashier, shown);
        gate =
                new Gate(
                        world,
                        NAME,
                        request -> account.admits(request.header("Authorization").orElse("")),
                        new Refusals(Errors::unauthorized, Errors::busy, Errors::broken),
                        cashier::expireDue);
        checkout = new Checkout(books, cashier);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void routes(Router router) {
        String root = "/stripe/v1";
        router.post(root + "/checkout/sessions", gate.making(sessions::create));
        router.get(root + "/checkout/sessions", gate.reading(sessions::list));
        router.get(root + "/checkout/sessions/{id}", gate.reading(sessions::read));
        router.post(root + "/checkout/sessions/{id}/expire", gate.making(sessions::expire));
        router.post(root + "/refunds", gate.making(money::refund));
        readable(router, root + "/refunds", "refund");
        readable(router, root + "/disputes", "dispute");
        readable(router, root + "/charges", "charge");
        readable(router, root + "/payment_intents", "payment_intent");
        router.on("*", root + "/{rest...}", gate.reading(Errors::unknownAddress));
    }

    private void readable(Router router, String address, String kind) {
        router.get(address, gate.reading(money.listing(kind)));
        router.get(address + "/{id}", gate.reading(money.reading(kind)));
    }

    /** Where its pages are paid. */
    public Till till() {
        return checkout;
    }

    @Override
    public void replay(Journal.Entry entry) {
        books.apply(entry);
        memory.apply(entry);
        notifier.apply(entry);
    }

    @Override
    public List<FaultKind> faults() {
        return CommonFaults.and();
    }

    @Override
    public void tick() {
        cashier.expireDue();
        notifier.pump();
    }

    @Override
    public void close() {
        notifier.close();
    }
}
