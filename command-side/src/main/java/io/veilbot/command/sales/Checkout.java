package io.veilbot.command.sales;

import io.veilbot.api.Identifier;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.command.access.Subscription;
import io.veilbot.command.catalog.Tariff;
import io.veilbot.command.people.Customer;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/**
 * Begins a payment. It reads the tariff, the customer and the subscription, and writes only the
 * payment: whatever changes in the others later does not reach what was agreed.
 */
@Component
class Checkout {

    private final Repository<Payment> payments;
    private final Repository<Tariff> tariffs;
    private final Repository<Customer> customers;
    private final Repository<Subscription> subscriptions;

    Checkout(
            Repository<Payment> payments,
            Repository<Tariff> tariffs,
            Repository<Customer> customers,
            Repository<Subscription> subscriptions) {
        this.payments = payments;
        this.tariffs = tariffs;
        this.customers = customers;
        this.subscriptions = subscriptions;
    }

    /** What was requested before is not measured against today's catalogue. */
    @CommandHandler
    void handle(RequestPayment command, Clock clock) throws Exception {
        Aggregate<Payment> payment = payments.loadOrCreate(command.payment().value(), Payment::new);
        if (payment.invoke(already -> already.isRequestedBy(command.customer()))) {
            return;
        }
        Offer offer = offer(command);
        buyerMayBuy(command);
        subscriptionIsTheirsOrNew(command);
        payment.execute(fresh -> fresh.request(command, offer, clock.instant()));
    }

    private Offer offer(RequestPayment wish) {
        return find(tariffs, wish.tariff())
                .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN))
                .invoke(tariff -> tariff.offer(wish.tariff(), wish.method(), wish.currency()));
    }

    private void buyerMayBuy(RequestPayment wish) {
        find(customers, wish.customer())
                .orElseThrow(() -> new RefusedException(Refusal.CUSTOMER_UNKNOWN))
                .execute(Customer::mustBeAllowedToBuy);
    }

    /** Better refused before money moves than after. */
    private void subscriptionIsTheirsOrNew(RequestPayment wish) {
        find(subscriptions, wish.subscription())
                .ifPresent(known -> known.execute(its -> its.mustBelongTo(wish.customer())));
    }

    private static <T> Optional<Aggregate<T>> find(Repository<T> repository, Identifier id) {
        try {
            return Optional.of(repository.load(id.value()));
        } catch (AggregateNotFoundException nobody) {
            return Optional.empty();
        }
    }
}
