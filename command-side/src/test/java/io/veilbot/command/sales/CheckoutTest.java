package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.BORIS;
import static io.veilbot.command.Samples.CARD;
import static io.veilbot.command.Samples.MONTH;
import static io.veilbot.command.Samples.STARS;
import static io.veilbot.command.Samples.roubles;
import static io.veilbot.command.Samples.termsAt;
import static io.veilbot.command.sales.PaymentWords.OFFER;
import static io.veilbot.command.sales.PaymentWords.PAYMENT;
import static io.veilbot.command.sales.PaymentWords.SUBSCRIPTION;
import static io.veilbot.command.sales.PaymentWords.requested;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Refusal;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionOpened;
import io.veilbot.api.catalog.TariffEvent.TariffPublished;
import io.veilbot.api.catalog.TariffEvent.TariffRevised;
import io.veilbot.api.catalog.TariffEvent.TariffWithdrawn;
import io.veilbot.api.people.CustomerEvent.CustomerBlocked;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.people.CustomerEvent.PersonalDiscountSet;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.command.Decisions;
import io.veilbot.command.access.Subscription;
import io.veilbot.command.catalog.PromoCode;
import io.veilbot.command.catalog.Tariff;
import io.veilbot.command.people.Customer;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckoutTest {

    private final OtherStreams others = new OtherStreams();

    private final Decisions<Payment> payment = PaymentWords.decisions(false);

    @BeforeEach
    void openTheShop() {
        var fixture = payment.fixture();
        fixture.registerAnnotatedCommandHandler(
                new Checkout(
                        fixture.getRepository(),
                        others.of(Tariff.class),
                        others.of(Customer.class),
                        others.of(Subscription.class),
                        others.of(PromoCode.class),
                        others.of(Renewal.class)));
    }

    private void monthOnSale() {
        others.happened(MONTH, new TariffPublished(MONTH, termsAt(roubles(99)), NOW));
    }

    private void annaRegistered() {
        others.happened(ANNA, registered());
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
    void lowersThePriceForWhoeverHasADiscountOfTheirOwn() {
        monthOnSale();
        others.happened(ANNA, registered(), new PersonalDiscountSet(ANNA, 10, "a friend", NOW));
        var lowered =
                new Offer(
                        MONTH,
                        1,
                        termsAt(roubles(99)),
                        new Money(8_910, Currency.RUB),
                        Optional.of(new Discount(roubles(99), Optional.empty())));
        payment.given()
                .when(request())
                .then(
                        new PaymentRequested(
                                PAYMENT,
                                ANNA,
                                lowered,
                                CARD,
                                SUBSCRIPTION,
                                false,
                                PAYMENT.value(),
                                NOW));
    }

    @Test
    void freezesTheRevisedTerms() {
        var dear = termsAt(roubles(199));
        others.happened(
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
                                false,
                                PAYMENT.value(),
                                NOW));
    }

    @Test
    void isQuietWhenSentAgainWhateverBecameOfTheTariff() {
        others.happened(
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
        others.happened(
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
        others.happened(ANNA, registered(), new CustomerBlocked(ANNA, "fraud", NOW));
        payment.given().when(request()).refused(Refusal.CUSTOMER_BLOCKED);
    }

    @Test
    void refusesASubscriptionOfSomebodyElse() {
        monthOnSale();
        annaRegistered();
        var token = new PersonalText(BORIS, "token");
        others.happened(SUBSCRIPTION, new SubscriptionOpened(SUBSCRIPTION, BORIS, token, NOW));
        payment.given().when(request()).refused(Refusal.NOT_YOURS);
    }

    @Test
    void letsAGiftGoToAnybodysSubscription() {
        monthOnSale();
        annaRegistered();
        var token = new PersonalText(BORIS, "token");
        others.happened(SUBSCRIPTION, new SubscriptionOpened(SUBSCRIPTION, BORIS, token, NOW));
        payment.given()
                .when(
                        new RequestPayment(
                                PAYMENT,
                                ANNA,
                                MONTH,
                                CARD,
                                Currency.RUB,
                                SUBSCRIPTION,
                                Optional.empty(),
                                true))
                .then(
                        new PaymentRequested(
                                PAYMENT,
                                ANNA,
                                OFFER,
                                CARD,
                                SUBSCRIPTION,
                                true,
                                PAYMENT.value(),
                                NOW));
    }

    @Test
    void aMethodThatRenewsIsAConsentToPayTheOwnPriceAgain() {
        monthOnSale();
        annaRegistered();
        payment.given().when(RenewalWords.ordered(false)).then(renewingOrder());
        assertThat(others.of(RenewalWords.RENEWAL)).containsExactly(RenewalWords.agreed());
    }

    private static PaymentRequested renewingOrder() {
        return new PaymentRequested(
                PAYMENT, ANNA, OFFER, CARD.renewing(), SUBSCRIPTION, false, PAYMENT.value(), NOW);
    }

    @Test
    void nobodyAgreesToGiveTheSameGiftAgainAndAgain() {
        monthOnSale();
        annaRegistered();
        payment.given().when(RenewalWords.ordered(true)).refused(Refusal.METHOD_NOT_OFFERED);
    }
}
