package io.veilbot.sagas.access;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.api.RefusedException;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.VpnKeyCommand.RevokeKey;
import io.veilbot.api.access.VpnKeyEvent.KeyAbandoned;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevoked;
import io.veilbot.api.fleet.ServerQuery.Candidate;
import io.veilbot.api.fleet.ServerQuery.PlacementFor;
import io.veilbot.api.fleet.VpnServerCommand.ReleaseSlot;
import io.veilbot.api.fleet.VpnServerCommand.ReserveSlot;
import io.veilbot.sagas.SagaGroups;
import io.veilbot.sagas.Timetable;
import java.time.Duration;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Sees to it that a subscription with access has one working key. Lives as long as the
 * subscription: a renewal finds the key and is quiet.
 */
@Saga
@StoredAs("sagas.key-delivery")
@ProcessingGroup(SagaGroups.KEY_DELIVERY)
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
public class KeyDeliverySaga {

    static final String ADMIT_DELAY = "key-delivery.admit-delay";
    static final String STALLED = "key-delivery.stalled";
    static final String TRY_NEXT = "key-delivery.try-next";

    private static final Actor SELF = Actor.system("key-delivery");

    // The framework hands these in after it has read the saga; they are no part of its state.
    @Autowired private transient Commands commands;
    @Autowired private transient Queries queries;
    @Autowired private transient DeadlineManager deadlines;

    private Timetable timetable = new Timetable();
    private Delivery delivery = new Delivery();

    @StartSaga
    @SagaEventHandler(associationProperty = "subscription")
    void on(PeriodGranted event) {
        if (delivery.begins(event)) {
            String subscription = event.subscription().value();
            timetable.set(deadlines, ADMIT_DELAY, Patience.UNTIL_ADMITTED, subscription);
            timetable.set(deadlines, STALLED, Patience.UNTIL_CASE, subscription);
            delivery.newRound();
            tryNext();
        }
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(KeyProvisioned event) {
        if (delivery.isPending(event.key())) {
            delivery.arrived();
            timetable.clear(deadlines);
        } else if (!delivery.isLive(event.key())) {
            revoke(event.key(), "came late: another server was asked since");
        }
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(KeyAbandoned event) {
        if (delivery.isPending(event.key())) {
            revoke(event.key(), "refused by its panel");
            delivery.lost();
            tryNext();
        }
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(KeyRevocationRequested event) {
        if (delivery.isLive(event.key())) {
            delivery.leaves();
        } else if (delivery.isPending(event.key())) {
            delivery.lost();
            tryNext();
        }
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(KeyRevoked event) {
        commands.send(new ReleaseSlot(event.server(), event.key()), SELF);
    }

    @DeadlineHandler(deadlineName = ADMIT_DELAY)
    void admitDelay(String subscription) {
        timetable.met(ADMIT_DELAY);
        delivery.awaited().ifPresent(promise -> commands.send(promise.admitDelay(), SELF));
    }

    @DeadlineHandler(deadlineName = STALLED)
    void openCase(String subscription) {
        timetable.met(STALLED);
        String evidence = "no server gave a key within " + Patience.UNTIL_CASE.toMinutes() + " min";
        delivery.awaited().ifPresent(promise -> commands.send(promise.openCase(evidence), SELF));
    }

    @DeadlineHandler(deadlineName = TRY_NEXT)
    void tryNext(String subscription) {
        timetable.met(TRY_NEXT);
        tryNext();
    }

    private void tryNext() {
        delivery.awaited().ifPresent(this::tryNext);
    }

    /** A round asks each server once; the pause after it begins the next. */
    private void tryNext(Promise promise) {
        List<Candidate> all = queries.ask(new PlacementFor(promise.entitlement())).candidates();
        delivery.untried(all)
                .map(candidate -> delivery.wish(promise.subscription(), candidate))
                .filter(this::hasRoom)
                .findFirst()
                .ifPresentOrElse(wish -> moveTo(wish, promise), () -> pause(promise, all));
    }

    private boolean hasRoom(Wish wish) {
        try {
            commands.send(new ReserveSlot(wish.server(), wish.key()), SELF);
            return true;
        } catch (RefusedException full) {
            return false;
        }
    }

    /** The key left behind is revoked even if nobody saw it: its panel may have timed out. */
    private void moveTo(Wish wish, Promise promise) {
        delivery.pending().ifPresent(old -> revoke(old.key(), "late: another server is asked"));
        commands.send(promise.request(wish), SELF);
        delivery.wished(wish);
        setTryNext(promise, Patience.PER_SERVER);
    }

    private void pause(Promise promise, List<Candidate> all) {
        delivery.newRound();
        setTryNext(promise, all.isEmpty() ? Patience.WITHOUT_SERVERS : Patience.BETWEEN_ROUNDS);
    }

    private void setTryNext(Promise promise, Duration delay) {
        timetable.set(deadlines, TRY_NEXT, delay, promise.subscription().value());
    }

    private void revoke(KeyId key, String reason) {
        commands.send(new RevokeKey(key, reason), SELF);
    }
}
