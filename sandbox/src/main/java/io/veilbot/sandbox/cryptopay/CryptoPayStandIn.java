package io.veilbot.sandbox.cryptopay;

import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.core.Handler;
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

/** Crypto Pay's API below {@code /cryptopay/api}, and the page where its invoices are paid. */
public final class CryptoPayStandIn implements StandIn {

    static final String NAME = "cryptopay";

    private final Books books = new Books();
    private final Notifier notifier;
    private final Cashier cashier;
    private final InvoicesApi invoices;
    private final TransfersApi transfers;
    private final ReferenceApi reference;
    private final Gate gate;
    private final Checkout checkout;

    /**
     * @param token of the app that is pretended: its number, a colon, and the secret
     */
    public CryptoPayStandIn(World world, String token) {
        App app = new App(token);
        notifier = new Notifier(world, new Door(NAME, "/callbacks/cryptopay", app::proof));
        cashier = new Cashier(world, books, notifier);
        invoices = new InvoicesApi(world, books, cashier);
        transfers = new TransfersApi(world, books, cashier);
        reference = new ReferenceApi(books, token);
        gate =
                new Gate(
                        world,
                        NAME,
                        request -> app.admits(request.header("Crypto-Pay-API-Token").orElse("")),
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
        takes(router, "createInvoice", gate.making(invoices::create));
        takes(router, "getInvoices", gate.reading(invoices::list));
        takes(router, "deleteInvoice", gate.making(invoices::delete));
        takes(router, "transfer", gate.making(transfers::make));
        takes(router, "getTransfers", gate.reading(transfers::list));
        takes(router, "getMe", gate.reading(reference::me));
        takes(router, "getBalance", gate.reading(reference::balance));
        takes(router, "getCurrencies", gate.reading(reference::currencies));
        takes(router, "getExchangeRates", gate.reading(reference::rates));
        takes(router, "{method}", gate.reading(_ -> Errors.unknownMethod()));
    }

    /** Each call may be a GET as well as a POST. */
    private static void takes(Router router, String method, Handler handler) {
        router.on("*", "/cryptopay/api/" + method, handler);
    }

    /** Where its invoices are paid. */
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
                new FaultKind("payee-unknown", "A transfer is refused: nobody has that number."));
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
