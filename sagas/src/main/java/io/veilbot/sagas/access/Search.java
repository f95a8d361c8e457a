package io.veilbot.sagas.access;

import io.veilbot.api.Queries;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.fleet.ServerQuery.Candidate;
import io.veilbot.api.fleet.VpnServerCommand.ReserveSlot;
import java.time.Duration;
import java.util.List;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.modelling.saga.SagaLifecycle;

/** Goes from server to server until one gives a key. */
record Search(KeyOrders orders, Queries queries, DeadlineManager deadlines) {

    /** Whoever has a key that works does not wait, so nobody need be told of a delay. */
    void begin(Delivery delivery) {
        delivery.begin(orders.standing().promise().grant());
        if (delivery.live().isEmpty()) {
            set(delivery, KeyDeliverySaga.ADMIT_DELAY, Patience.UNTIL_ADMITTED);
        }
        set(delivery, KeyDeliverySaga.STALLED, Patience.UNTIL_CASE);
        tryNext(delivery);
    }

    /** A round asks each server once; the pause after it begins the next. */
    void tryNext(Delivery delivery) {
        delivery.awaited().ifPresent(grant -> tryNext(delivery, grant));
    }

    private void tryNext(Delivery delivery, GrantId awaited) {
        List<Candidate> all = candidates(delivery);
        delivery.untried(all)
                .map(this::wish)
                .filter(this::hasRoom)
                .findFirst()
                .ifPresentOrElse(
                        wish -> moveTo(wish, delivery, awaited), () -> pause(delivery, all));
    }

    private List<Candidate> candidates(Delivery delivery) {
        var standing = orders.standing();
        var entitlement = standing.promise().entitlement();
        var placement = standing.preference().placement(entitlement, delivery.group());
        return queries.ask(placement).candidates().stream()
                .filter(to -> !orders.deliveries().useElsewhere(to.server(), delivery))
                .toList();
    }

    private Wish wish(Candidate candidate) {
        var standing = orders.standing();
        var subscription = standing.promise().subscription();
        return orders.deliveries()
                .wish(subscription, candidate, standing.limit(), standing.devices());
    }

    private boolean hasRoom(Wish wish) {
        try {
            orders.send(new ReserveSlot(wish.server(), wish.key()));
            return true;
        } catch (RefusedException full) {
            return false;
        }
    }

    private void moveTo(Wish wish, Delivery delivery, GrantId awaited) {
        orders.revokePending(delivery, "late: another server is asked");
        orders.send(orders.standing().promise().request(wish, awaited));
        delivery.wished(wish);
        orders.deliveries().wished(wish);
        SagaLifecycle.associateWith("server", wish.server().value());
        set(delivery, KeyDeliverySaga.TRY_NEXT, Patience.perServer(delivery.round()));
    }

    private void pause(Delivery delivery, List<Candidate> all) {
        delivery.newRound();
        Duration pause = all.isEmpty() ? Patience.WITHOUT_SERVERS : Patience.BETWEEN_ROUNDS;
        set(delivery, KeyDeliverySaga.TRY_NEXT, pause);
    }

    private void set(Delivery delivery, String deadline, Duration delay) {
        delivery.timetable().set(deadlines, deadline, delay, delivery.number());
    }

    void stop(Delivery delivery, String reason) {
        orders.revokePending(delivery, reason);
        delivery.stop();
        delivery.timetable().clear(deadlines);
    }
}
