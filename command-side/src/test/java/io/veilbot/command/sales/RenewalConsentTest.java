package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.CARD;
import static io.veilbot.command.Samples.MONTH;
import static io.veilbot.command.Samples.termsAt;
import static io.veilbot.command.sales.PaymentWords.OFFER;
import static io.veilbot.command.sales.PaymentWords.PAYMENT;
import static io.veilbot.command.sales.PaymentWords.PRICE;
import static io.veilbot.command.sales.PaymentWords.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Refusal;
import io.veilbot.api.catalog.TariffEvent.TariffPublished;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.command.Decisions;
import io.veilbot.command.access.Subscription;
import io.veilbot.command.catalog.PromoCode;
import io.veilbot.command.catalog.Tariff;
import io.veilbot.command.people.Customer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A renewal is agreed to by requesting a payment whose method renews. */
class RenewalConsentTest {

    private final OtherStreams others = new OtherStreams();
    private final Decisions<Payment> payment =
            new Decisions<>(Payment.class, new PaymentRules(false));

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
        others.happened(MONTH, new TariffPublished(MONTH, termsAt(PRICE), NOW));
        others.happened(ANNA, new CustomerRegistered(ANNA, some, some, Language.RU, "", NOW));
    }

    @Test
    void aMethodThatRenewsIsAConsentToPayTheOwnPriceAgain() {
        payment.given()
                .when(RenewalWords.ordered(false))
                .then(
                        new PaymentRequested(
                                PAYMENT,
                                ANNA,
                                OFFER,
                                CARD.renewing(),
                                SUBSCRIPTION,
                                false,
                                PAYMENT.value(),
                                NOW));
        assertThat(others.of(RenewalWords.RENEWAL)).containsExactly(RenewalWords.agreed());
    }

    @Test
    void nobodyAgreesToGiveTheSameGiftAgainAndAgain() {
        payment.given().when(RenewalWords.ordered(true)).refused(Refusal.METHOD_NOT_OFFERED);
        assertThat(others.of(RenewalWords.RENEWAL)).isEmpty();
    }
}
