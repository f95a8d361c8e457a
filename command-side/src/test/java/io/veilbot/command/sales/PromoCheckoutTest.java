package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.BORIS;
import static io.veilbot.command.Samples.CARD;
import static io.veilbot.command.Samples.MONTH;
import static io.veilbot.command.Samples.roubles;
import static io.veilbot.command.Samples.termsAt;
import static io.veilbot.command.sales.PaymentWords.PAYMENT;
import static io.veilbot.command.sales.PaymentWords.PRICE;
import static io.veilbot.command.sales.PaymentWords.SUBSCRIPTION;
import static io.veilbot.command.sales.PaymentWords.requested;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Refusal;
import io.veilbot.api.catalog.Benefit;
import io.veilbot.api.catalog.Benefit.AmountOff;
import io.veilbot.api.catalog.Benefit.FreeDays;
import io.veilbot.api.catalog.Benefit.PercentOff;
import io.veilbot.api.catalog.PromoEvent;
import io.veilbot.api.catalog.PromoEvent.PromoClosed;
import io.veilbot.api.catalog.PromoEvent.PromoCreated;
import io.veilbot.api.catalog.PromoEvent.PromoReleased;
import io.veilbot.api.catalog.PromoEvent.PromoReserved;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.PromoTerms;
import io.veilbot.api.catalog.TariffEvent.TariffPublished;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.people.CustomerEvent.PersonalDiscountSet;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.command.Decisions;
import io.veilbot.command.access.Subscription;
import io.veilbot.command.catalog.PromoCode;
import io.veilbot.command.catalog.Tariff;
import io.veilbot.command.people.Customer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buying with a code: the price and the use of the code are agreed together, or neither is. */
class PromoCheckoutTest {

    private static final PromoId CODE = PromoId.ofCode("SPRING");
    private static final PaymentId ANOTHER = new PaymentId("payment-2");
    private static final Benefit TENTH = new PercentOff(10);

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
        others.happened(MONTH, new TariffPublished(MONTH, termsAt(PRICE), NOW));
        var some = new PersonalText(ANNA, "42");
        others.happened(ANNA, new CustomerRegistered(ANNA, some, some, Language.RU, "", NOW));
    }

    private static RequestPayment request() {
        return new RequestPayment(
                PAYMENT, ANNA, MONTH, CARD, Currency.RUB, SUBSCRIPTION, Optional.of(CODE), false);
    }

    private static PromoCreated created(Benefit benefit, int uses, int each) {
        return created(new PromoTerms("SPRING", benefit, uses, each, Optional.empty(), List.of()));
    }

    private static PromoCreated created(PromoTerms terms) {
        return new PromoCreated(CODE, terms, NOW);
    }

    private static PromoCreated createdFor(List<TariffId> tariffs, Optional<Instant> until) {
        return created(new PromoTerms("SPRING", TENTH, 1, 1, until, tariffs));
    }

    private static PromoReserved reserved(PaymentId by, CustomerId who) {
        return new PromoReserved(CODE, by, who, NOW);
    }

    private static PaymentRequested requestedAt(Money price) {
        return requestedAt(price, Optional.of(CODE));
    }

    private static PaymentRequested requestedAt(Money price, Optional<PromoId> promo) {
        var discount = Optional.of(new Discount(PRICE, promo));
        return new PaymentRequested(
                PAYMENT,
                ANNA,
                new Offer(MONTH, 1, termsAt(PRICE), price, discount),
                CARD,
                SUBSCRIPTION,
                false,
                PAYMENT.value(),
                NOW);
    }

    private void refusedAfter(Refusal refusal, PromoEvent... past) {
        others.happened(CODE, past);
        payment.given().when(request()).refused(refusal);
        assertThat(others.of(CODE)).containsExactly((Object[]) past);
    }

    private void soldAfter(PromoEvent... past) {
        others.happened(CODE, past);
        payment.given().when(request()).then(requestedAt(new Money(8_910, Currency.RUB)));
        assertThat(others.of(CODE))
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of(past), Stream.of(reserved(PAYMENT, ANNA)))
                                .map(Object.class::cast)
                                .toList());
    }

    @Test
    void takesAUseTogetherWithThePrice() {
        soldAfter(created(TENTH, 1, 1));
    }

    @Test
    void takesNoSecondUseWhenSentAgain() {
        others.happened(CODE, created(TENTH, 2, 2), reserved(PAYMENT, ANNA));
        payment.given(requestedAt(roubles(90))).when(request()).quiet();
        assertThat(others.of(CODE)).hasSize(2);
    }

    @Test
    void takesNoUseWhereTheCodeLowersNothing() {
        others.happened(CODE, created(new AmountOff(new Money(1, Currency.EUR)), 1, 1));
        payment.given().when(request()).then(requested());
        assertThat(others.of(CODE)).hasSize(1);
    }

    @Test
    void refusesACodeThatIsNoneHere() {
        refusedAfter(Refusal.PROMO_UNKNOWN);
    }

    @Test
    void refusesACodeForAnotherTariff() {
        var other = createdFor(List.of(new TariffId("tariff-year")), Optional.empty());
        refusedAfter(Refusal.PROMO_UNKNOWN, other);
    }

    @Test
    void sellsWhatTheCodeIsFor() {
        soldAfter(createdFor(List.of(MONTH), Optional.of(NOW.plusMillis(1))));
    }

    @Test
    void refusesACodeForFreeDays() {
        refusedAfter(Refusal.PROMO_UNKNOWN, created(new FreeDays(3), 1, 1));
    }

    @Test
    void refusesACodeWhoseTimeIsOver() {
        refusedAfter(Refusal.PROMO_EXPIRED, createdFor(List.of(), Optional.of(NOW)));
    }

    @Test
    void refusesACodeThatWasClosed() {
        refusedAfter(
                Refusal.PROMO_EXPIRED, created(TENTH, 1, 1), new PromoClosed(CODE, "enough", NOW));
    }

    @Test
    void refusesACodeThatSomebodyElseUsedUp() {
        refusedAfter(Refusal.PROMO_USED_UP, created(TENTH, 1, 1), reserved(ANOTHER, BORIS));
    }

    @Test
    void refusesACodeThatThisPersonUsedUp() {
        refusedAfter(Refusal.PROMO_USED_UP, created(TENTH, 9, 1), reserved(ANOTHER, ANNA));
    }

    @Test
    void countsNoUseThatWasReleased() {
        soldAfter(
                created(TENTH, 1, 1),
                reserved(ANOTHER, BORIS),
                new PromoReleased(CODE, ANOTHER, BORIS, NOW));
    }

    @Test
    void takesNoUseWhereThePersonalDiscountDoesBetter() {
        others.append(ANNA, 1, new PersonalDiscountSet(ANNA, 20, "friend", NOW));
        others.happened(CODE, created(TENTH, 1, 1));
        var price = new Money(7_920, Currency.RUB);
        payment.given().when(request()).then(requestedAt(price, Optional.empty()));
        assertThat(others.of(CODE)).hasSize(1);
    }

    @Test
    void takesAUseWhereTheCodeDoesBetter() {
        others.append(ANNA, 1, new PersonalDiscountSet(ANNA, 5, "friend", NOW));
        soldAfter(created(TENTH, 1, 1));
    }
}
