package io.veilbot.command.sales;

import static io.veilbot.command.sales.Checkout.find;

import io.veilbot.api.Money;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RenewalCommand.EndRenewal;
import io.veilbot.api.sales.RenewalCommand.RecordMissedCharge;
import io.veilbot.api.sales.RenewalCommand.RecordReturnedCharge;
import io.veilbot.api.sales.RenewalCommand.RecordSavedMethod;
import io.veilbot.api.sales.RenewalCommand.TryRenewal;
import io.veilbot.api.sales.RenewalEnding;
import io.veilbot.api.sales.RenewalEvent.RenewalAgreed;
import io.veilbot.api.sales.RenewalId;
import io.veilbot.command.access.Subscription;
import io.veilbot.command.catalog.Tariff;
import io.veilbot.command.people.Customer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/**
 * Renews as was agreed. A try reads what it depends on and writes the renewal and the payment for
 * it, both or neither; from there on that is a payment like any other.
 */
@Component
class Renewing {

    /** Whoever has been without access for longer is not to be surprised by a charge. */
    static final Duration LATEST = Duration.ofDays(1);

    private final Repository<Renewal> renewals;
    private final Repository<Payment> payments;
    private final Repository<Tariff> tariffs;
    private final Repository<Customer> customers;
    private final Repository<Subscription> subscriptions;

    Renewing(
            Repository<Renewal> renewals,
            Repository<Payment> payments,
            Repository<Tariff> tariffs,
            Repository<Customer> customers,
            Repository<Subscription> subscriptions) {
        this.renewals = renewals;
        this.payments = payments;
        this.tariffs = tariffs;
        this.customers = customers;
        this.subscriptions = subscriptions;
    }

    @CommandHandler
    void handle(RecordSavedMethod command, Clock clock) {
        find(renewals, command.renewal())
                .ifPresent(known -> known.execute(its -> its.keep(command, clock.instant())));
    }

    @CommandHandler
    void handle(EndRenewal command, Clock clock) {
        find(renewals, command.renewal())
                .ifPresent(known -> known.execute(its -> its.end(command, clock.instant())));
    }

    @CommandHandler
    void handle(RecordMissedCharge command, Clock clock) {
        find(payments, command.payment())
                .flatMap(payment -> payment.invoke(Payment::renews))
                .flatMap(subscription -> find(renewals, RenewalId.of(subscription)))
                .ifPresent(known -> known.execute(its -> its.miss(command, clock.instant())));
    }

    @CommandHandler
    void handle(RecordReturnedCharge command, Clock clock) {
        find(payments, command.payment()).ifPresent(known -> endIfCharged(known, clock.instant()));
    }

    @CommandHandler
    void handle(TryRenewal command, Clock clock) throws Exception {
        Instant now = clock.instant();
        var renewal = find(renewals, RenewalId.of(command.subscription()));
        var due = renewal.flatMap(known -> known.invoke(its -> its.due(command)));
        if (due.isPresent() && due.get().method().isStanding()) {
            letStand(renewal.get(), due.get(), now);
        } else if (due.isPresent() && endCounts(command, now)) {
            attempt(command, renewal.get(), due.get(), now);
        }
    }

    /** Whoever got their money back does not expect the provider to charge again. */
    private void endIfCharged(Aggregate<Payment> payment, Instant now) {
        payment.invoke(Payment::stands)
                .flatMap(subscription -> find(renewals, RenewalId.of(subscription)))
                .filter(renewal ->
                        renewal.invoke(Renewal::standingOrders).stream()
                                .anyMatch(order -> payment.invoke(its -> its.isOf(order))))
                .ifPresent(renewal ->
                        renewal.execute(
                                its -> its.end(RenewalEnding.RETURNED, "money went back", now)));
    }

    /** The provider charges by itself: what we would not charge for is to be stopped before. */
    private void letStand(Aggregate<Renewal> renewal, RenewalAgreed consent, Instant now) {
        boolean mayBuy =
                find(customers, consent.customer())
                        .filter(buyer -> buyer.invoke(Customer::mayBuy))
                        .isPresent();
        if (!mayBuy) {
            renewal.execute(its -> its.end(RenewalEnding.STAFF, "is not to buy", now));
        } else if (!isSoldAsAgreed(consent)) {
            endAsTermsChanged(renewal, now);
        }
    }

    private static void endAsTermsChanged(Aggregate<Renewal> renewal, Instant now) {
        renewal.execute(its -> its.end(RenewalEnding.TERMS_CHANGED, "not sold so any more", now));
    }

    private boolean endCounts(TryRenewal wish, Instant now) {
        return now.isBefore(wish.end().plus(LATEST))
                && find(subscriptions, wish.subscription())
                        .filter(known -> known.invoke(its -> its.endsAt(wish.end())))
                        .isPresent();
    }

    private void attempt(
            TryRenewal wish, Aggregate<Renewal> renewal, RenewalAgreed consent, Instant now)
            throws Exception {
        find(customers, consent.customer())
                .ifPresent(buyer -> buyer.execute(Customer::mustBeAllowedToBuy));
        if (!isSoldAsAgreed(consent)) {
            endAsTermsChanged(renewal, now);
            return;
        }
        RequestPayment charge =
                charge(consent, consent.renewal().charge(wish.end(), wish.number()));
        var payment = payments.loadOrCreate(charge.payment().value(), Payment::new);
        if (!payment.invoke(already -> already.isRequestedBy(consent.customer()))) {
            renewal.execute(its -> its.recordTry(charge, consent, wish, now));
            payment.execute(fresh -> fresh.request(charge, consent.offer(), now));
        }
    }

    private boolean isSoldAsAgreed(RenewalAgreed consent) {
        Offer agreed = consent.offer();
        Money listed = agreed.discount().map(Discount::listPrice).orElse(agreed.price());
        return find(tariffs, agreed.tariff())
                .filter(known -> known.invoke(its -> its.isSoldAt(listed, consent.method())))
                .isPresent();
    }

    private static RequestPayment charge(RenewalAgreed consent, PaymentId payment) {
        return new RequestPayment(
                payment,
                consent.customer(),
                consent.offer().tariff(),
                consent.method().saved(),
                consent.offer().price().currency(),
                consent.subscription());
    }
}
