package io.veilbot.command.people;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.BORIS;

import io.veilbot.api.Event;
import io.veilbot.api.Identifier;
import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Refusal;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.ReferralCommand.QualifyReferral;
import io.veilbot.api.people.ReferralCommand.RecordReferral;
import io.veilbot.api.people.ReferralEvent.ReferralQualified;
import io.veilbot.api.people.ReferralEvent.ReferralRecorded;
import io.veilbot.api.people.ReferralId;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.command.Decisions;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReferralTest {

    private static final CustomerId VERA = new CustomerId("customer-vera");
    private static final ReferralRules RULES = new ReferralRules(AccessPeriod.days(7));
    private static final PaymentId PAYMENT = new PaymentId("payment-1");

    /** Streams of everybody but the referral that is decided about. */
    private final EmbeddedEventStore others =
            EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();

    private final Decisions<Referral> referral = new Decisions<>(Referral.class, RULES);

    @BeforeEach
    void openTheShop() {
        var fixture = referral.fixture();
        fixture.registerAnnotatedCommandHandler(
                new Introductions(
                        new BothRepositories<>(fixture.getRepository(), stored(Referral.class)),
                        stored(Customer.class)));
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

    private static CustomerRegistered registered(CustomerId who) {
        var some = new PersonalText(who, "42");
        return new CustomerRegistered(who, some, some, Language.RU, "", NOW);
    }

    private void knows(CustomerId who) {
        happened(who, registered(who));
    }

    private void brought(CustomerId referrer, CustomerId referred) {
        happened(ReferralId.of(referred), recorded(referrer, referred));
    }

    private static RecordReferral record(CustomerId referrer, CustomerId referred) {
        return new RecordReferral(ReferralId.of(referred), referrer, referred);
    }

    private static ReferralRecorded recorded(CustomerId referrer, CustomerId referred) {
        return new ReferralRecorded(ReferralId.of(referred), referrer, referred, NOW);
    }

    @Nested
    class BringingSomebody {

        @Test
        void isRecorded() {
            knows(ANNA);
            referral.given().when(record(ANNA, BORIS)).then(recorded(ANNA, BORIS));
        }

        @Test
        void countsForTheFirstLinkOnly() {
            knows(ANNA);
            knows(VERA);
            referral.given(recorded(ANNA, BORIS)).when(record(ANNA, BORIS)).quiet();
            referral.given(recorded(ANNA, BORIS)).when(record(VERA, BORIS)).quiet();
        }

        @Test
        void isRefusedUnderTheIdOfSomebodyElse() {
            knows(ANNA);
            referral.given()
                    .when(new RecordReferral(ReferralId.of(VERA), ANNA, BORIS))
                    .refused(Refusal.UNKNOWN);
        }

        @Test
        void isRefusedToOneself() {
            knows(ANNA);
            referral.given().when(record(ANNA, ANNA)).refused(Refusal.REFERRAL_NOT_ALLOWED);
        }

        @Test
        void isRefusedToWhoeverNeverRegistered() {
            referral.given().when(record(ANNA, BORIS)).refused(Refusal.REFERRAL_NOT_ALLOWED);
        }

        @Test
        void isRefusedToWhoeverWasErased() {
            happened(ANNA, registered(ANNA), new CustomerErased(ANNA, "asked for it", NOW));
            referral.given().when(record(ANNA, BORIS)).refused(Refusal.REFERRAL_NOT_ALLOWED);
        }
    }

    @Nested
    class ARing {

        @Test
        void ofTwoIsRefused() {
            knows(BORIS);
            brought(ANNA, BORIS);
            referral.given().when(record(BORIS, ANNA)).refused(Refusal.REFERRAL_NOT_ALLOWED);
        }

        @Test
        void ofThreeIsRefused() {
            knows(VERA);
            brought(ANNA, BORIS);
            brought(BORIS, VERA);
            referral.given().when(record(VERA, ANNA)).refused(Refusal.REFERRAL_NOT_ALLOWED);
        }

        @Test
        void isNotWhatAChainOfHonestPeopleIs() {
            knows(VERA);
            brought(ANNA, BORIS);
            brought(BORIS, VERA);
            var gleb = new CustomerId("customer-gleb");
            referral.given().when(record(VERA, gleb)).then(recorded(VERA, gleb));
        }

        @Test
        void isSoughtForFiftySteps() {
            chainOf(50);
            referral.given().when(record(link(50), link(0))).refused(Refusal.REFERRAL_NOT_ALLOWED);
        }

        @Test
        void isSoughtNoFurther() {
            chainOf(51);
            referral.given().when(record(link(51), link(0))).then(recorded(link(51), link(0)));
        }

        /** Number 0 brought number 1, who brought number 2, and so on. */
        private void chainOf(int steps) {
            knows(link(steps));
            IntStream.range(0, steps).forEach(step -> brought(link(step), link(step + 1)));
        }

        private static CustomerId link(int number) {
            return new CustomerId("customer-" + number);
        }
    }

    @Nested
    class Qualifying {

        private final QualifyReferral qualify = new QualifyReferral(ReferralId.of(BORIS), PAYMENT);

        private static ReferralQualified qualified() {
            var id = ReferralId.of(BORIS);
            return new ReferralQualified(
                    id,
                    ANNA,
                    BORIS,
                    PAYMENT,
                    SubscriptionId.of(ANNA, 1),
                    Grant.ofReferral(id, AccessPeriod.days(7)),
                    NOW);
        }

        @Test
        void rewardsTheReferrer() {
            referral.given(recorded(ANNA, BORIS)).when(qualify).then(qualified());
        }

        @Test
        void happensOnceHoweverOftenTheyPay() {
            var another = new QualifyReferral(ReferralId.of(BORIS), new PaymentId("payment-2"));
            referral.given(recorded(ANNA, BORIS), qualified()).when(qualify).quiet();
            referral.given(recorded(ANNA, BORIS), qualified()).when(another).quiet();
        }

        @Test
        void isRefusedWhereNobodyBroughtThem() {
            referral.given().when(qualify).refused(Refusal.UNKNOWN);
        }
    }
}
