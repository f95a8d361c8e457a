package io.veilbot.command.sales;

import io.veilbot.api.Identifier;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.RenewalId;
import io.veilbot.command.access.Subscription;
import io.veilbot.command.catalog.PromoCode;
import io.veilbot.command.catalog.Tariff;
import io.veilbot.command.people.Customer;
import io.veilbot.command.sales.Pricing.Promo;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/**
 * Begins a payment. It reads the tariff, the customer and the subscription, and writes the payment
 * and, in the same breath, the use of a code that lowered its price: whatever changes in the others
 * later does not reach what was agreed.
 */
@Component
class Checkout {

    private final Repository<Payment> payments;
    private final Repository<Tariff> tariffs;
    private final Repository<Customer> customers;
    private final Repository<Subscription> subscriptions;
    private final Repository<PromoCode> promos;
    private final Repository<Renewal> renewals;

    Checkout(
            Repository<Payment> payments,
            Repository<Tariff> tariffs,
            Repository<Customer> customers,
            Repository<Subscription> subscriptions,
            Repository<PromoCode> promos,
            Repository<Renewal> renewals) {
        this.payments = payments;
        this.tariffs = tariffs;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.promos = promos;
        this.renewals = renewals;
    }

    /** What was requested before is not measured against today's catalogue. */
    @CommandHandler
    void handle(RequestPayment command, Clock clock) throws Exception {
        Aggregate<Payment> payment = payments.loadOrCreate(command.payment().value(), Payment::new);
        if (payment.invoke(already -> already.isRequestedBy(command.customer()))) {
            return;
        }
        Instant now = clock.instant();
        Offer listed = listed(command);
        int personal = buyer(command).invoke(Customer::personalDiscount);
        subscriptionIsTheirsOrNew(command);
        var pricing = new Pricing(listed, personal);
        Offer offer = pricing.with(promo(command, now));
        mustFitItsMethod(offer, command);
        reserve(offer, command, now);
        if (command.method().renews()) {
            agree(command, pricing.with(Optional.empty()), now);
        }
        payment.execute(fresh -> fresh.request(command, offer, now));
    }

    /** To be charged again at one's own price: a code lowers one order. */
    private void agree(RequestPayment wish, Offer each, Instant now) throws Exception {
        if (wish.gift()) {
            throw new RefusedException(Refusal.METHOD_NOT_OFFERED);
        }
        renewals.loadOrCreate(RenewalId.of(wish.subscription()).value(), Renewal::new)
                .execute(its -> its.agree(wish, each, now));
    }

    /** The provider charges the same, as often as it can charge at all. */
    private static void mustFitItsMethod(Offer offer, RequestPayment wish) {
        if (wish.method().isStanding() && !offer.fitsStandingOrder()) {
            throw new RefusedException(Refusal.METHOD_NOT_OFFERED);
        }
    }

    private Offer listed(RequestPayment wish) {
        return find(tariffs, wish.tariff())
                .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN))
                .invoke(tariff -> tariff.offer(wish.tariff(), wish.method(), wish.currency()));
    }

    private Aggregate<Customer> buyer(RequestPayment wish) {
        var buyer =
                find(customers, wish.customer())
                        .orElseThrow(() -> new RefusedException(Refusal.CUSTOMER_UNKNOWN));
        buyer.execute(Customer::mustBeAllowedToBuy);
        return buyer;
    }

    private Optional<Promo> promo(RequestPayment wish, Instant now) {
        return wish.promo()
                .map(id ->
                        new Promo(
                                id,
                                known(id)
                                        .invoke(code ->
                                                code.benefit(
                                                        wish.customer(), wish.tariff(), now))));
    }

    /** Only if it is the code that lowered the price. */
    private void reserve(Offer offer, RequestPayment wish, Instant now) {
        offer.discount()
                .flatMap(Discount::promo)
                .ifPresent(id -> known(id).execute(code -> code.reserve(id, wish, now)));
    }

    private Aggregate<PromoCode> known(PromoId id) {
        return find(promos, id).orElseThrow(() -> new RefusedException(Refusal.PROMO_UNKNOWN));
    }

    /** Better refused before money moves than after. Whoever redeems a gift names their own. */
    private void subscriptionIsTheirsOrNew(RequestPayment wish) {
        if (wish.gift()) {
            return;
        }
        find(subscriptions, wish.subscription())
                .ifPresent(known -> known.execute(its -> its.mustBelongTo(wish.customer())));
    }

    static <T> Optional<Aggregate<T>> find(Repository<T> repository, Identifier id) {
        try {
            return Optional.of(repository.load(id.value()));
        } catch (AggregateNotFoundException nobody) {
            return Optional.empty();
        }
    }
}
