package io.veilbot.sagas.sales;

import static io.veilbot.sagas.SagaSamples.ANNA;
import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.OFFER;
import static io.veilbot.sagas.SagaSamples.PAYMENT;
import static io.veilbot.sagas.SagaSamples.PRICE;
import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.catalog.PromoCommand.RedeemPromo;
import io.veilbot.api.catalog.PromoCommand.ReleasePromo;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.InvoiceRefused;
import io.veilbot.api.sales.PaymentEvent.PaymentCancelled;
import io.veilbot.api.sales.PaymentEvent.PaymentDeclined;
import io.veilbot.api.sales.PaymentEvent.PaymentExpired;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.sagas.Stage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromoSagaTest {

    private static final PromoId CODE = PromoId.ofCode("SPRING");
    private static final RedeemPromo REDEEM = new RedeemPromo(CODE, PAYMENT);
    private static final ReleasePromo RELEASE = new ReleasePromo(CODE, PAYMENT);

    private final Stage<PromoSaga> stage = new Stage<>(PromoSaga.class);

    static PaymentEvent[] endings() {
        return new PaymentEvent[] {
            expired(),
            new PaymentCancelled(PAYMENT, ANNA, "by customer", SeenBy.POLL, NOW),
            new PaymentDeclined(PAYMENT, ANNA, "no money", SeenBy.POLL, NOW),
            new InvoiceRefused(PAYMENT, ANNA, "shop closed", NOW)
        };
    }

    private static PaymentExpired expired() {
        return new PaymentExpired(PAYMENT, ANNA, SeenBy.POLL, NOW);
    }

    private static PaymentRequested requested(Optional<PromoId> promo) {
        var price = new Money(5_000, Currency.RUB);
        var offer =
                new Offer(
                        OFFER.tariff(),
                        1,
                        OFFER.terms(),
                        price,
                        Optional.of(new Discount(PRICE, promo)));
        return new PaymentRequested(
                PAYMENT,
                ANNA,
                offer,
                new PaymentMethod("yookassa"),
                SUBSCRIPTION,
                false,
                PAYMENT.value(),
                NOW);
    }

    private static PaymentRequested requested() {
        return requested(Optional.of(CODE));
    }

    @Test
    void redeemsTheCodeOfAPaymentThatWasPaid() {
        stage.fixture()
                .givenAPublished(requested())
                .whenPublishingA(SaleWords.confirmed(false))
                .expectDispatchedCommands(REDEEM)
                .expectActiveSagas(0);
    }

    @ParameterizedTest
    @MethodSource("endings")
    void releasesTheCodeOfAPaymentThatCameToNothing(PaymentEvent ending) {
        stage.fixture()
                .givenAPublished(requested())
                .whenPublishingA(ending)
                .expectDispatchedCommands(RELEASE)
                .expectActiveSagas(1);
    }

    @Test
    void redeemsTheCodeOfAPaymentThatWasPaidLate() throws Exception {
        stage.fixture()
                .givenAPublished(requested())
                .andThenAPublished(expired())
                .whenPublishingA(SaleWords.confirmed(false))
                .expectDispatchedCommands(REDEEM)
                .expectActiveSagas(0);
    }

    @Test
    void endsAtOnceWithoutACode() {
        stage.fixture()
                .givenNoPriorActivity()
                .whenPublishingA(requested(Optional.empty()))
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    @Test
    void endsWhereTheCodeKnowsNothingOfIt() {
        stage.answer(ReleasePromo.class::isInstance, new RefusedException(Refusal.PROMO_UNKNOWN));
        stage.fixture()
                .givenAPublished(requested())
                .whenPublishingA(expired())
                .expectActiveSagas(0);
    }

    @Test
    void isReadBackAsItWasStored() throws Exception {
        stage.fixture()
                .givenAPublished(requested())
                .whenPublishingA(expired())
                .expectActiveSagas(1);
        var stored = stage.stored();
        assertThat(stored.json()).isEqualTo("{\"promo\":\"" + CODE + "\"}");
        assertThat(stored.jsonAgain()).isEqualTo(stored.json());
    }
}
