package io.veilbot.sandbox.yookassa;

import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.core.Journal;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StandIn;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.provider.Door;
import io.veilbot.sandbox.provider.Gate;
import io.veilbot.sandbox.provider.Notifier;
import io.veilbot.sandbox.provider.Refusals;
import io.veilbot.sandbox.provider.Till;
import java.util.List;
import java.util.Map;

/** YooKassa's API v3 below {@code /yookassa/v3}, and its checkout page. */
public final class YookassaStandIn implements StandIn {

    static final String NAME = "yookassa";

    private final Books books = new Books();
    private final Memory memory = new Memory();
    private final Notifier notifier;
    private final Cashier cashier;
    private final PaymentsApi payments;
    private final RefundsApi refunds;
    private final Gate gate;
    private final Checkout checkout;

    public YookassaStandIn(World world, String shopId, String secret) {
        Shop shop = new Shop(shopId, secret);
        notifier = new Notifier(world, new Door(NAME, "/callbacks/yookassa", _ -> Map.of()));
        cashier = new Cashier(world, books, memory, notifier);
        payments = new PaymentsApi(world, shop, books, memory, cashier);
        refunds = new RefundsApi(world, books, memory, cashier);
        gate =
                new Gate(
                        world,
                        NAME,
                        request -> shop.admits(request.header("Authorization").orElse("")),
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
        String root = "/yookassa/v3";
        router.post(root + "/payments", gate.making(payments::create));
        router.get(root + "/payments", gate.reading(payments::list));
        router.get(root + "/payments/{id}", gate.reading(payments::read));
        router.post(root + "/payments/{id}/capture", gate.making(payments::capture));
        router.post(root + "/payments/{id}/cancel", gate.making(payments::cancel));
        router.post(root + "/refunds", gate.making(refunds::create));
        router.get(root + "/refunds", gate.reading(refunds::list));
        router.get(root + "/refunds/{id}", gate.reading(refunds::read));
        router.on("*", root + "/{rest...}", gate.reading(Errors::unknown));
    }

    /** Where its payments are paid. */
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
        return YookassaFaults.ALL;
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
