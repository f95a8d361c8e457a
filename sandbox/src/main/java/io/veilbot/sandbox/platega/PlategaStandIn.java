package io.veilbot.sandbox.platega;

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

/** Platega's API below {@code /platega}, and the page where its transactions are paid. */
public final class PlategaStandIn implements StandIn {

    /** The shop that is pretended, in every sandbox: its secret is none. */
    public static final String MERCHANT = "29ef6fa6-0d2b-466c-9604-0363a30436c0";

    public static final String SECRET = "sandbox-secret-of-no-value-at-all";

    static final String NAME = "platega";

    private final Books books = new Books();
    private final Notifier notifier;
    private final Cashier cashier;
    private final TransactionsApi transactions;
    private final Gate gate;
    private final Checkout checkout;

    public PlategaStandIn(World world) {
        Merchant merchant = new Merchant(MERCHANT, SECRET);
        notifier =
                new Notifier(world, new Door(NAME, "/callbacks/platega", _ -> merchant.proofs()));
        cashier = new Cashier(world, books, notifier);
        transactions = new TransactionsApi(world, books, cashier);
        gate =
                new Gate(
                        world,
                        NAME,
                        merchant::admits,
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
        router.post("/platega/transaction/process", gate.making(transactions::process));
        router.get("/platega/transaction/{id}", gate.reading(transactions::read));
        router.on("*", "/platega/{rest...}", gate.reading(_ -> Errors.unknown()));
    }

    /** Where its transactions are paid. */
    public Till till() {
        return checkout;
    }

    @Override
    public void replay(Journal.Entry entry) {
        books.apply(entry);
        notifier.apply(entry);
    }

    @Override
    public List<FaultKind> faults() {
        return CommonFaults.and(
                new FaultKind(
                        "details-as-text", "A transaction that is read tells its price as a text."),
                new FaultKind("no-payload", "The notification does not say whose payment it is."),
                new FaultKind(
                        "foreign-notification",
                        "Another notification comes before it, about what nobody knows."));
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
