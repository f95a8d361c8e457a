package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.BORIS;
import static io.veilbot.command.Samples.CARD;
import static io.veilbot.command.Samples.MONTH;
import static io.veilbot.command.Samples.STARS;
import static io.veilbot.command.Samples.roubles;
import static io.veilbot.command.Samples.termsAt;
import static io.veilbot.command.sales.PaymentWords.PAYMENT;
import static io.veilbot.command.sales.PaymentWords.SUBSCRIPTION;
import static io.veilbot.command.sales.PaymentWords.requested;

import io.veilbot.api.Currency;
import io.veilbot.api.Event;
import io.veilbot.api.Identifier;
import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Refusal;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionOpened;
import io.veilbot.api.catalog.TariffEvent.TariffPublished;
import io.veilbot.api.catalog.TariffEvent.TariffRevised;
import io.veilbot.api.catalog.TariffEvent.TariffWithdrawn;
import io.veilbot.api.people.CustomerEvent.CustomerBlocked;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.command.Decisions;
import io.veilbot.command.access.Subscription;
import io.veilbot.command.catalog.Tariff;
import io.veilbot.command.people.Customer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckoutTest {

    /** Streams of everybody but the payment. */
    private final EmbeddedEventStore others =
            EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();

    private final Decisions<Payment> payment =
            new Decisions<>(Payment.class, new PaymentRules(false));

    @BeforeEach
    void openTheShop() {
        var fixture = payment.fixture();
        fixture.registerAnnotatedCommandHandler(
                new Checkout(
                        fixture.getRepository(),
                        stored(Tariff.class),
                        stored(Customer.class),
                        stored(Subscription.class)));
    }

    private <T> Repository<T> stored(Class<T> type) {
        return EventSourcingRepository.builder(type).eventStore(others).build();
    }

    private void happened(Identifier stream, Event... events) {
        for (int number = 0; number < events.length; number++) {
            others.publish(
                    new GenericDomainEventMessage<>("", stream.value(), number, events[number]));
        }
    }

    private void monthOnSale() {
        happened(MONTH, new TariffPublished(MONTH, termsAt(roubles(99)), NOW));
    }

    private void annaRegistered() {
        happened(ANNA, registered());
    }

    private static CustomerRegistered registered() {
        var some = new PersonalText(ANNA, "42");
        return new CustomerRegistered(ANNA, some, some, Language.RU, "", NOW);
    }

    private static RequestPayment request() {
        return request(ANNA, CARD, Currency.RUB);
    }

    private static RequestPayment request(CustomerId who, PaymentMethod how, Currency in) {
        return new RequestPayment(PAYMENT, who, MONTH, how, in, SUBSCRIPTION);
    }

    @Test
    void freezesWhatIsOnSale() {
        monthOnSale();
        annaRegistered();
        payment.given().when(request()).then(requested());
    }

    @Test
    void freezesTheRevisedTerms() {
        var dear = termsAt(roubles(199));
        happened(
                MONTH,
                new TariffPublished(MONTH, termsAt(roubles(99)), NOW),
                new TariffRevised(MONTH, dear, 2, NOW));
        annaRegistered();
        payment.given()
                .when(request())
                .then(
                        new PaymentRequested(
                                PAYMENT,
                                ANNA,
                                Offer.atListPrice(MONTH, 2, dear, roubles(199)),
                                CARD,
                                SUBSCRIPTION,
                                PAYMENT.value(),
                                NOW));
    }

    @Test
    void isQuietWhenSentAgainWhateverBecameOfTheTariff() {
        happened(
                MONTH,
                new TariffPublished(MONTH, termsAt(roubles(99)), NOW),
                new TariffWithdrawn(MONTH, NOW));
        payment.given(requested()).when(request()).quiet();
    }

    @Test
    void refusesAPaymentOfSomebodyElse() {
        payment.given(requested())
                .when(request(BORIS, CARD, Currency.RUB))
                .refused(Refusal.NOT_YOURS);
    }

    @Test
    void refusesAnUnknownTariff() {
        annaRegistered();
        payment.given().when(request()).refused(Refusal.UNKNOWN);
    }

    @Test
    void refusesAWithdrawnTariff() {
        happened(
                MONTH,
                new TariffPublished(MONTH, termsAt(roubles(99)), NOW),
                new TariffWithdrawn(MONTH, NOW));
        annaRegistered();
        payment.given().when(request()).refused(Refusal.TARIFF_WITHDRAWN);
    }

    @Test
    void refusesACurrencyWithoutPrice() {
        monthOnSale();
        annaRegistered();
        payment.given()
                .when(request(ANNA, CARD, Currency.EUR))
                .refused(Refusal.NO_PRICE_IN_CURRENCY);
    }

    @Test
    void refusesAMethodThatIsNotOffered() {
        monthOnSale();
        annaRegistered();
        payment.given()
                .when(request(ANNA, STARS, Currency.RUB))
                .refused(Refusal.METHOD_NOT_OFFERED);
    }

    @Test
    void refusesWhoeverNeverRegistered() {
        monthOnSale();
        payment.given().when(request()).refused(Refusal.CUSTOMER_UNKNOWN);
    }

    @Test
    void refusesWhoeverIsBlocked() {
        monthOnSale();
        happened(ANNA, registered(), new CustomerBlocked(ANNA, "fraud", NOW));
        payment.given().when(request()).refused(Refusal.CUSTOMER_BLOCKED);
    }

    @Test
    void refusesASubscriptionOfSomebodyElse() {
        monthOnSale();
        annaRegistered();
        var token = new PersonalText(BORIS, "token");
        happened(SUBSCRIPTION, new SubscriptionOpened(SUBSCRIPTION, BORIS, token, NOW));
        payment.given().when(request()).refused(Refusal.NOT_YOURS);
    }
}
