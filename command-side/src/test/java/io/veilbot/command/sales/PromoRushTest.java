package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.CARD;
import static io.veilbot.command.Samples.MONTH;
import static io.veilbot.command.Samples.termsAt;
import static io.veilbot.command.sales.PaymentWords.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Event;
import io.veilbot.api.Identifier;
import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.Benefit.PercentOff;
import io.veilbot.api.catalog.PromoEvent.PromoCreated;
import io.veilbot.api.catalog.PromoEvent.PromoReserved;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.PromoTerms;
import io.veilbot.api.catalog.TariffEvent.TariffPublished;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.command.access.Subscription;
import io.veilbot.command.catalog.PromoCode;
import io.veilbot.command.catalog.Tariff;
import io.veilbot.command.people.Customer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S19: one use is left, and a hundred people press at once. */
class PromoRushTest {

    private static final int PEOPLE = 100;
    private static final PromoId CODE = PromoId.ofCode("LAST");

    private final Configuration shop = shop();

    private static Configuration shop() {
        return DefaultConfigurer.defaultConfiguration()
                .registerComponent(Clock.class, _ -> Clock.fixed(NOW, ZoneOffset.UTC))
                .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
                .configureAggregate(Payment.class)
                .configureAggregate(Tariff.class)
                .configureAggregate(Customer.class)
                .configureAggregate(Subscription.class)
                .configureAggregate(PromoCode.class)
                .configureAggregate(Renewal.class)
                .registerCommandHandler(parts ->
                        new Checkout(
                                parts.repository(Payment.class),
                                parts.repository(Tariff.class),
                                parts.repository(Customer.class),
                                parts.repository(Subscription.class),
                                parts.repository(PromoCode.class),
                                parts.repository(Renewal.class)))
                .start();
    }

    @AfterEach
    void close() {
        shop.shutdown();
    }

    private void happened(Identifier stream, Event event) {
        shop.eventStore().publish(new GenericDomainEventMessage<>("", stream.value(), 0, event));
    }

    private static CustomerId person(int number) {
        return new CustomerId("customer-" + number);
    }

    private void register(CustomerId who) {
        var some = new PersonalText(who, "42");
        happened(who, new CustomerRegistered(who, some, some, Language.RU, "", NOW));
    }

    private boolean isSoldTo(CustomerId who) {
        try {
            shop.commandGateway()
                    .sendAndWait(
                            new RequestPayment(
                                    PaymentId.derivedFrom(who, "card"),
                                    who,
                                    MONTH,
                                    CARD,
                                    Currency.RUB,
                                    SubscriptionId.of(who, 1),
                                    Optional.of(CODE),
                                    false));
            return true;
        } catch (RefusedException no) {
            return false;
        }
    }

    @Test
    void onePersonGetsTheDiscount() throws InterruptedException {
        happened(MONTH, new TariffPublished(MONTH, termsAt(PRICE), NOW));
        var terms = new PromoTerms("LAST", new PercentOff(50), 1, 1, Optional.empty(), List.of());
        happened(CODE, new PromoCreated(CODE, terms, NOW));
        List<CustomerId> people =
                IntStream.range(0, PEOPLE).mapToObj(PromoRushTest::person).toList();
        people.forEach(this::register);

        List<Callable<Boolean>> presses =
                people.stream().<Callable<Boolean>>map(who -> () -> isSoldTo(who)).toList();
        long sold;
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            sold = crowd.invokeAll(presses).stream().filter(press -> press.resultNow()).count();
        }

        assertThat(sold).isOne();
        assertThat(shop.eventStore().readEvents(CODE.value()).asStream())
                .extracting(it -> it.getPayload())
                .hasAtLeastOneElementOfType(PromoReserved.class)
                .hasSize(2);
        assertThat(people.stream().filter(this::hasAPayment)).hasSize(1);
    }

    private boolean hasAPayment(CustomerId who) {
        String payment = PaymentId.derivedFrom(who, "card").value();
        return shop.eventStore()
                .readEvents(payment)
                .asStream()
                .anyMatch(it -> it.getPayload() instanceof PaymentRequested);
    }
}
