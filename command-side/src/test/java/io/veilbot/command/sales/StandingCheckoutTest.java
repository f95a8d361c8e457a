package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.MONTH;
import static io.veilbot.command.Samples.STARS;
import static io.veilbot.command.Samples.termsAt;
import static io.veilbot.command.sales.PaymentWords.PAYMENT;
import static io.veilbot.command.sales.PaymentWords.SUBSCRIPTION;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Refusal;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.catalog.TariffEvent.TariffPublished;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.command.Decisions;
import io.veilbot.command.access.Subscription;
import io.veilbot.command.catalog.PromoCode;
import io.veilbot.command.catalog.Tariff;
import io.veilbot.command.people.Customer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Telegram charges every thirty days, and knows no other period. */
class StandingCheckoutTest {

    private static final Money PRICE = new Money(200, Currency.XTR);
    private static final RequestPayment ORDER =
            new RequestPayment(PAYMENT, ANNA, MONTH, STARS.standing(), Currency.XTR, SUBSCRIPTION);

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
        var some = new PersonalText(ANNA, "42");
        others.happened(ANNA, new CustomerRegistered(ANNA, some, some, Language.RU, "", NOW));
    }

    private static Terms lasting(int days) {
        Terms like = termsAt(PRICE);
        return new Terms(
                like.names(),
                AccessPeriod.days(days),
                like.allowance(),
                like.entitlement(),
                like.prices(),
                List.of(STARS),
                like.position());
    }

    private void onSale(Terms terms) {
        others.happened(MONTH, new TariffPublished(MONTH, terms, NOW));
    }

    @Test
    void isForThirtyDays() {
        onSale(lasting(30));
        Offer offer = Offer.atListPrice(MONTH, 1, lasting(30), PRICE);

        payment.given()
                .when(ORDER)
                .then(
                        new PaymentRequested(
                                PAYMENT,
                                ANNA,
                                offer,
                                STARS.standing(),
                                SUBSCRIPTION,
                                false,
                                PAYMENT.value(),
                                NOW));
    }

    @Test
    void isForNothingElse() {
        onSale(lasting(31));
        payment.given().when(ORDER).refused(Refusal.METHOD_NOT_OFFERED);
    }
}
