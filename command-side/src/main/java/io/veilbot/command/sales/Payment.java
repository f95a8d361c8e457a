package io.veilbot.command.sales;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.veilbot.api.Actor;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentCommand.AcceptMismatch;
import io.veilbot.api.sales.PaymentCommand.ApproveRefund;
import io.veilbot.api.sales.PaymentCommand.DeclineRefund;
import io.veilbot.api.sales.PaymentCommand.RecordChargeback;
import io.veilbot.api.sales.PaymentCommand.RecordInvoice;
import io.veilbot.api.sales.PaymentCommand.RecordInvoiceRefused;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentCommand.RecordRefundOutcome;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentCommand.RequestRefund;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentOutcome.Paid;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One attempt to collect for one frozen offer. */
@Aggregate(type = "payment")
class Payment {

    /** Who sends a command is told beside it, by the engine. */
    private static final String ACTOR = "actor";

    @AggregateIdentifier private @Nullable PaymentId id;
    private @Nullable Progress progress;

    /** Intent before effect: nothing has been asked of the provider yet. */
    void request(RequestPayment wish, Offer offer, Instant now) {
        apply(
                new PaymentRequested(
                        wish.payment(),
                        wish.customer(),
                        offer,
                        wish.method(),
                        wish.subscription(),
                        wish.gift(),
                        wish.payment().value(),
                        now));
    }

    /**
     * @throws RefusedException if somebody else requested it
     */
    boolean isRequestedBy(CustomerId customer) {
        if (progress != null && !progress.customer().equals(customer)) {
            throw new RefusedException(Refusal.NOT_YOURS);
        }
        return id != null;
    }

    /** What it extends without the payer; empty if it is no charge of a renewal. */
    Optional<SubscriptionId> renews() {
        return Optional.ofNullable(progress)
                .filter(known -> known.order().method().isSaved())
                .map(Progress::subscription);
    }

    /** Whose access a provider extends by itself, by this; empty if it is nothing of the kind. */
    Optional<SubscriptionId> stands() {
        return Optional.ofNullable(progress)
                .filter(known -> isByStandingOrder(known.order().method()))
                .map(Progress::subscription);
    }

    private static boolean isByStandingOrder(PaymentMethod method) {
        return method.isStanding() || method.isRecurring();
    }

    /** Whether it is this standing order, or what was charged for it later. */
    boolean isOf(PaymentId order) {
        return order.equals(id)
                || requested()
                        .confirmedBy()
                        .map(order::recurringAs)
                        .equals(Optional.ofNullable(id));
    }

    /** The order that this money was charged for once more; empty if it is this payment's own. */
    Optional<PaymentRequested> chargedAgainBy(String money) {
        return requested().isChargedAgainBy(money)
                ? Optional.of(requested().order())
                : Optional.empty();
    }

    void record(RecordPaymentOutcome told, PaymentRules rules, Instant now) {
        store(new Verdict(requested(), rules, now).on(told));
    }

    void recordMoneyOfTheErased(Paid paid, SeenBy by, PaymentRules rules, Instant now) {
        PaymentId charge = requested().order().payment();
        store(new Verdict(requested(), rules, now).onMoneyOfTheErased(charge, paid, by));
    }

    void record(RecordRefundOutcome told, Instant now) {
        store(new Refunding(requested(), now).on(told));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordInvoice command, Clock clock) {
        store(new Invoicing(requested(), clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordInvoiceRefused command, Clock clock) {
        store(new Invoicing(requested(), clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AcceptMismatch command, PaymentRules rules, Clock clock) {
        store(new Verdict(requested(), rules, clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            RequestRefund command,
            @MetaDataValue(value = ACTOR, required = true) String actor,
            RefundRules rules,
            Clock clock) {
        Actor by = Actor.parse(actor);
        store(new Refunding(requested(), clock.instant()).on(command, by, rules));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            ApproveRefund command,
            @MetaDataValue(value = ACTOR, required = true) String actor,
            Clock clock) {
        Actor by = Actor.parse(actor);
        new Approval(requested(), by, clock.instant()).on(command).forEach(event -> apply(event));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            DeclineRefund command,
            @MetaDataValue(value = ACTOR, required = true) String actor,
            Clock clock) {
        store(new Approval(requested(), Actor.parse(actor), clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordChargeback command, Clock clock) {
        store(new Refunding(requested(), clock.instant()).on(command));
    }

    private static void store(Optional<PaymentEvent> fact) {
        fact.ifPresent(event -> apply(event));
    }

    private Progress requested() {
        if (progress == null) {
            throw new RefusedException(Refusal.UNKNOWN);
        }
        return progress;
    }

    @EventSourcingHandler
    void on(PaymentEvent event) {
        id = event.payment();
        progress = Progress.after(progress, event);
    }
}
