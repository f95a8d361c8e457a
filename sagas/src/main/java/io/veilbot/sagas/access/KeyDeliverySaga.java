package io.veilbot.sagas.access;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.SubscriptionEvent;
import io.veilbot.api.access.SubscriptionEvent.EndWaived;
import io.veilbot.api.access.SubscriptionEvent.KeyReplacementRequested;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionEnded;
import io.veilbot.api.access.VpnKeyCommand.RevokeKey;
import io.veilbot.api.access.VpnKeyEvent.KeyAbandoned;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevoked;
import io.veilbot.api.fleet.VpnServerCommand.ReleaseSlot;
import io.veilbot.api.fleet.VpnServerEvent.ServerDraining;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.sagas.SagaGroups;
import io.veilbot.sagas.Timetable;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Sees to it that a subscription with access has one working key for each group of servers it is
 * entitled to. Lives as long as the subscription.
 */
@Saga
@StoredAs("sagas.key-delivery")
@ProcessingGroup(SagaGroups.KEY_DELIVERY)
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
public class KeyDeliverySaga {

    static final String ADMIT_DELAY = "key-delivery.admit-delay";
    static final String STALLED = "key-delivery.stalled";
    static final String TRY_NEXT = "key-delivery.try-next";
    static final String NOT_RENEWED = "key-delivery.not-renewed";

    // The framework hands these in after it has read the saga; they are no part of its state.
    @Autowired private transient Commands commands;
    @Autowired private transient Queries queries;
    @Autowired private transient DeadlineManager deadlines;

    private Timetable timetable = new Timetable();
    private Standing standing = new Standing();
    private Deliveries deliveries = new Deliveries();

    @StartSaga
    @SagaEventHandler(associationProperty = "subscription")
    void on(PeriodGranted event) {
        note(event);
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "subscription")
    void on(EndWaived event) {
        note(event);
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(SubscriptionEvent event) {
        note(event);
    }

    private void note(SubscriptionEvent event) {
        SagaLifecycle.associateWith("customer", event.customer().value());
        if (standing.on(event)) {
            courier().settle();
        }
        if (!standing.hasEnded()) {
            timetable.clear(deadlines);
        }
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(SubscriptionEnded event) {
        note(event);
        String subscription = event.subscription().value();
        timetable.set(deadlines, NOT_RENEWED, Patience.KEPT, subscription);
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(KeyReplacementRequested event) {
        boolean otherwise = !standing.preference().equals(Preference.of(event));
        standing.on(event);
        courier().replaceAll(otherwise);
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(KeyProvisioned event) {
        var awaiting = deliveries.awaiting(event.key());
        if (awaiting.isPresent()) {
            courier().arrived(awaiting.get());
        } else if (deliveries.holding(event.key()).isEmpty()) {
            orders().send(new RevokeKey(event.key(), "came late: another server was asked since"));
        }
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(KeyAbandoned event) {
        deliveries.awaiting(event.key()).ifPresent(this::refused);
    }

    private void refused(Delivery delivery) {
        orders().revokePending(delivery, "refused by its panel");
        search().tryNext(delivery);
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(KeyRevocationRequested event) {
        deliveries.holding(event.key()).ifPresent(Delivery::leaves);
        var awaiting = deliveries.awaiting(event.key());
        awaiting.ifPresent(Delivery::lost);
        orders().left(event.server());
        awaiting.ifPresent(search()::tryNext);
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(KeyRevoked event) {
        orders().send(new ReleaseSlot(event.server(), event.key()));
    }

    @SagaEventHandler(associationProperty = "server")
    void on(ServerDraining event) {
        courier().leave(event.server());
    }

    @SagaEventHandler(associationProperty = "customer")
    void on(CustomerErased event) {
        standing.forget();
        timetable.clear(deadlines);
        courier().letGoAll("the customer was erased");
    }

    @DeadlineHandler(deadlineName = ADMIT_DELAY)
    void admitDelay(String number) {
        deliveries.numbered(number).ifPresent(this::admitDelay);
    }

    private void admitDelay(Delivery delivery) {
        delivery.timetable().met(ADMIT_DELAY);
        delivery.awaited()
                .flatMap(standing.promise()::admitDelay)
                .ifPresent(command -> orders().send(command));
    }

    @DeadlineHandler(deadlineName = STALLED)
    void openCase(String number) {
        deliveries.numbered(number).ifPresent(this::openCase);
    }

    private void openCase(Delivery delivery) {
        delivery.timetable().met(STALLED);
        delivery.awaited()
                .map(grant -> standing.promise().openCase(grant, delivery.live()))
                .ifPresent(command -> orders().send(command));
    }

    @DeadlineHandler(deadlineName = TRY_NEXT)
    void tryNext(String number) {
        deliveries.numbered(number).ifPresent(this::tryNext);
    }

    private void tryNext(Delivery delivery) {
        delivery.timetable().met(TRY_NEXT);
        search().tryNext(delivery);
    }

    @DeadlineHandler(deadlineName = NOT_RENEWED)
    void letGo(String subscription) {
        timetable.met(NOT_RENEWED);
        if (standing.hasEnded()) {
            courier().letGoAll("not renewed");
        }
    }

    private Courier courier() {
        return new Courier(orders(), search());
    }

    private Search search() {
        return new Search(orders(), queries, deadlines);
    }

    private KeyOrders orders() {
        return new KeyOrders(standing, deliveries, commands);
    }
}
