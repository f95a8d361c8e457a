package io.veilbot.benchmarks;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentOutcome;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The shop: a payment requested and confirmed, with all that follows from both going on. */
final class ShopPairs implements Work {

    private static final TariffId TARIFF = TariffId.derivedFrom("1 month");
    private static final Money PRICE = new Money(299_00, Currency.RUB);
    private static final PaymentMethod METHOD = new PaymentMethod("yookassa");

    private final Commands commands;
    private final Clock clock;
    private final List<CustomerId> customers;
    private final AtomicInteger turn = new AtomicInteger();

    /**
     * @param customers many more than callers, so that no two buy for the same one at a time
     */
    ShopPairs(Commands commands, Clock clock, List<CustomerId> customers) {
        this.commands = commands;
        this.clock = clock;
        this.customers = customers;
    }

    @Override
    public Caller caller() {
        return this::pair;
    }

    private void pair() {
        int next = Math.floorMod(turn.getAndIncrement(), customers.size());
        CustomerId customer = customers.get(next);
        var payment = PaymentId.derivedFrom(customer, UUID.randomUUID().toString());
        commands.send(
                new RequestPayment(
                        payment,
                        customer,
                        TARIFF,
                        METHOD,
                        Currency.RUB,
                        SubscriptionId.of(customer, 1)),
                Actor.customer(customer));
        commands.send(
                new RecordPaymentOutcome(payment, paid(payment), SeenBy.CALLBACK),
                Actor.provider("yookassa"));
    }

    private PaymentOutcome paid(PaymentId payment) {
        return new PaymentOutcome.Paid(
                "bench-" + payment, PRICE, clock.instant(), "bank_card", Optional.empty(), false);
    }
}
