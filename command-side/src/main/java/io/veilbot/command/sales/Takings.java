package io.veilbot.command.sales;

import static io.veilbot.command.sales.Checkout.find;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentCommand.RecordRefundOutcome;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome.Paid;
import io.veilbot.api.sales.RefundId;
import io.veilbot.command.people.Customer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/**
 * Takes news of money to the payment whose money it is. What a provider charges by itself it tells
 * under the name of the order that it was agreed with: each such charge is a payment of its own,
 * named after its money, so that it is one however often, in whatever order and by whomever it is
 * told.
 */
@Component
class Takings {

    private final Repository<Payment> payments;
    private final Repository<Customer> customers;

    Takings(Repository<Payment> payments, Repository<Customer> customers) {
        this.payments = payments;
        this.customers = customers;
    }

    @CommandHandler
    void handle(RecordPaymentOutcome command, PaymentRules rules, Clock clock) throws Exception {
        Instant now = clock.instant();
        Aggregate<Payment> payment = known(command.payment());
        Optional<PaymentRequested> order =
                command.outcome() instanceof Paid paid
                        ? payment.invoke(its -> its.chargedAgainBy(paid.providerPaymentId()))
                        : Optional.empty();
        if (order.isPresent() && command.outcome() instanceof Paid paid) {
            takeCharge(order.get(), paid, command.seenBy(), rules, now);
        } else {
            payment.execute(its -> its.record(command, rules, now));
        }
    }

    private void takeCharge(
            PaymentRequested order, Paid paid, SeenBy by, PaymentRules rules, Instant now)
            throws Exception {
        PaymentId id = order.payment().recurringAs(paid.providerPaymentId());
        Aggregate<Payment> charge = requested(order, id, now);
        boolean here =
                find(customers, order.customer())
                        .filter(payer -> payer.invoke(Customer::isHere))
                        .isPresent();
        if (here) {
            var told = new RecordPaymentOutcome(id, paid, by);
            charge.execute(its -> its.record(told, rules, now));
        } else {
            charge.execute(its -> its.recordMoneyOfTheErased(paid, by, rules, now));
        }
    }

    /** By the offer that was agreed to: that is what the provider goes on charging for. */
    private Aggregate<Payment> requested(PaymentRequested order, PaymentId charge, Instant now)
            throws Exception {
        var payment = payments.loadOrCreate(charge.value(), Payment::new);
        if (!payment.invoke(already -> already.isRequestedBy(order.customer()))) {
            var wish =
                    new RequestPayment(
                            charge,
                            order.customer(),
                            order.offer().tariff(),
                            order.method().recurring(),
                            order.offer().price().currency(),
                            order.subscription());
            payment.execute(fresh -> fresh.request(wish, order.offer(), now));
        }
        return payment;
    }

    @CommandHandler
    void handle(RecordRefundOutcome command, Clock clock) {
        Instant now = clock.instant();
        Aggregate<Payment> payment = known(command.payment());
        Optional<String> again =
                command.providerPaymentId()
                        .filter(money ->
                                payment.invoke(its -> its.chargedAgainBy(money)).isPresent());
        if (again.isPresent()) {
            RecordRefundOutcome told = ofCharge(command, again.get());
            known(told.payment()).execute(its -> its.record(told, now));
        } else {
            payment.execute(its -> its.record(command, now));
        }
    }

    private static RecordRefundOutcome ofCharge(RecordRefundOutcome told, String money) {
        PaymentId charge = told.payment().recurringAs(money);
        return new RecordRefundOutcome(
                charge,
                RefundId.ofFinding(charge, money),
                Optional.of(money),
                told.outcome(),
                told.seenBy());
    }

    private Aggregate<Payment> known(PaymentId payment) {
        return find(payments, payment).orElseThrow(() -> new RefusedException(Refusal.UNKNOWN));
    }
}
