package io.veilbot.sagas.access;

import io.veilbot.api.access.Entitlement;
import io.veilbot.api.fleet.ServerId;
import java.util.List;
import java.util.Optional;

/** Brings the keys of a subscription to where it stands. */
record Courier(KeyOrders orders, Search search) {

    private Deliveries deliveries() {
        return orders.deliveries();
    }

    /** Quiet about whatever is so already. */
    void settle() {
        Entitlement entitlement = orders.standing().promise().entitlement();
        if (!deliveries().areDealtFor(entitlement)) {
            deal(entitlement);
        }
        deliveries().all().forEach(this::settle);
    }

    private void settle(Delivery delivery) {
        orders.limit(delivery);
        if (orders.standing().isUsable()) {
            orders.serve(delivery);
            orders.resume(delivery);
            if (delivery.lacksAKey()) {
                search.begin(delivery);
            }
        } else {
            String reason =
                    orders.standing().hasEnded() ? "access has ended" : "access is withheld";
            search.stop(delivery, reason);
            orders.suspend(delivery, reason);
        }
    }

    private void deal(Entitlement entitlement) {
        var dealing = new Dealing(entitlement, search.queries());
        List<Delivery> before = deliveries().all();
        List<Delivery> after = dealing.of(before, deliveries()::another);
        deliveries().deal(entitlement, after);
        before.stream().filter(old -> !after.contains(old)).forEach(this::letGo);
        after.forEach(delivery -> moveOut(delivery, dealing));
    }

    private void letGo(Delivery delivery) {
        letGo(delivery, "no longer granted");
    }

    private void moveOut(Delivery delivery, Dealing dealing) {
        if (dealing.mustMove(delivery.live(), delivery.group())) {
            delivery.replaceLive();
        }
        if (dealing.mustMove(delivery.pending(), delivery.group())) {
            orders.revokePending(delivery, "no longer granted");
            search.tryNext(delivery);
        }
    }

    /** Wants another key for everyone there is; who waits for one already waits on. */
    void replaceAll(boolean wishedOtherwise) {
        for (Delivery delivery : deliveries().all()) {
            delivery.replaceLive();
            if (wishedOtherwise && delivery.awaited().isPresent()) {
                delivery.newRound();
                search.tryNext(delivery);
            }
            settle(delivery);
        }
    }

    /** A key that must rest need not rest there: whoever may use it again gets another. */
    void leave(ServerId server) {
        for (Delivery delivery : deliveries().all()) {
            if (delivery.pending().filter(key -> key.server().equals(server)).isPresent()) {
                orders.revokePending(delivery, "its server is being emptied");
                search.tryNext(delivery);
            }
            if (delivery.live().filter(key -> key.server().equals(server)).isPresent()) {
                moveOut(delivery);
            }
        }
    }

    private void moveOut(Delivery delivery) {
        if (orders.standing().isUsable()) {
            delivery.replaceLive();
            settle(delivery);
        } else {
            orders.revokeLive(delivery, "its server is being emptied");
        }
    }

    /** New before old: only now does the key go that was to be replaced. */
    void arrived(Delivery delivery) {
        Optional<Wish> old = delivery.live();
        delivery.arrived();
        delivery.timetable().clear(search.deadlines());
        old.ifPresent(key -> orders.revoke(key, "replaced by another key"));
        settle(delivery);
    }

    void letGoAll(String reason) {
        deliveries().all().forEach(delivery -> letGo(delivery, reason));
    }

    private void letGo(Delivery delivery, String reason) {
        search.stop(delivery, reason);
        orders.revokeLive(delivery, reason);
    }
}
