package io.veilbot.sagas.sales;

import static io.veilbot.sagas.SagaSamples.ANNA;
import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.OFFER;
import static io.veilbot.sagas.SagaSamples.PAYMENT;
import static io.veilbot.sagas.SagaSamples.PRICE;
import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;
import static io.veilbot.sagas.SagaSamples.grantOf;
import static io.veilbot.sagas.SagaSamples.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.OutcomeUnknownException;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.GiftCommand.IssueGift;
import io.veilbot.api.sales.GiftId;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.sagas.Stage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.axonframework.test.saga.ContinuedGivenState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PurchaseSagaTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final GrantPeriod GRANT =
            new GrantPeriod(SUBSCRIPTION, ANNA, grantOf(PAYMENT), NOW);

    private final Stage<PurchaseSaga> stage = new Stage<>(PurchaseSaga.class);

    private static PaymentConfirmed confirmed() {
        return SaleWords.confirmed(false);
    }

    private static OpenCase openCase(String evidence) {
        return new OpenCase(
                CaseId.derivedFrom(CaseKind.GRANT_REFUSED, PAYMENT.value()),
                CaseKind.GRANT_REFUSED,
                PAYMENT.value(),
                evidence,
                Optional.of(PRICE));
    }

    private ContinuedGivenState sold() {
        return stage.fixture().givenAPublished(confirmed());
    }

    @Test
    void grantsWhatWasSoldFromTheMomentOfConfirmation() {
        stage.fixture()
                .givenNoPriorActivity()
                .whenPublishingA(confirmed())
                .expectActiveSagas(1)
                .expectDispatchedCommands(GRANT)
                .expectScheduledDeadlineWithName(MINUTE, PurchaseSaga.GRANT_AGAIN);
    }

    @Test
    void endsWhenGranted() {
        sold().whenPublishingA(granted(PAYMENT))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands()
                .expectNoScheduledDeadlines();
    }

    @Test
    void waitsOnWhenAnotherPaymentIsGranted() {
        sold().whenPublishingA(granted(new PaymentId("payment-2")))
                .expectActiveSagas(1)
                .expectScheduledDeadlineWithName(MINUTE, PurchaseSaga.GRANT_AGAIN);
    }

    private void nobodyAnswers() {
        stage.answer(
                GrantPeriod.class::isInstance,
                new OutcomeUnknownException("no answer", new TimeoutException()));
    }

    @Test
    void sendsAgainAfterAMinuteAndIsContentWithASecondYes() {
        sold().whenTimeElapses(MINUTE)
                .expectDispatchedCommands(GRANT)
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void sendsAgainWhenNobodyKnowsWhetherItWasGranted() {
        nobodyAnswers();
        stage.fixture()
                .givenNoPriorActivity()
                .whenPublishingA(confirmed())
                .expectActiveSagas(1)
                .expectDispatchedCommands(GRANT)
                .expectScheduledDeadlineWithName(MINUTE, PurchaseSaga.GRANT_AGAIN);
    }

    @Test
    void opensACaseWhenRefused() {
        stage.answer(GrantPeriod.class::isInstance, new RefusedException(Refusal.NOT_YOURS));
        stage.fixture()
                .givenNoPriorActivity()
                .whenPublishingA(confirmed())
                .expectDispatchedCommands(GRANT, openCase("the grant was refused: NOT_YOURS"))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void opensACaseWhenRefusedOnTheSecondTry() {
        ContinuedGivenState waiting = sold();
        stage.answer(GrantPeriod.class::isInstance, new RefusedException(Refusal.NOT_YOURS));
        waiting.whenTimeElapses(MINUTE)
                .expectDispatchedCommands(GRANT, openCase("the grant was refused: NOT_YOURS"))
                .expectActiveSagas(0);
    }

    @Test
    void opensACaseAfterFiveTriesThatNobodyAnswered() throws Exception {
        nobodyAnswers();
        sold().andThenTimeElapses(MINUTE)
                .andThenTimeElapses(MINUTE)
                .andThenTimeElapses(MINUTE)
                .andThenTimeElapses(MINUTE)
                .whenTimeElapses(MINUTE)
                .expectDispatchedCommands(openCase("not granted after 5 tries"))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void isReadBackAsItWasStored() throws Exception {
        nobodyAnswers();
        sold().whenTimeElapses(MINUTE).expectActiveSagas(1);
        var stored = stage.stored();
        assertThat(stored.jsonAgain()).isEqualTo(stored.json());
        assertThat(stored.json()).contains("\"tries\":2", PAYMENT.value());
        assertThat(stored.after())
                .usingRecursiveComparison()
                .ignoringFields("commands", "deadlines")
                .isEqualTo(stored.before());
    }

    @Nested
    class OfAGift {

        private static final IssueGift ISSUE =
                new IssueGift(GiftId.of(PAYMENT), PAYMENT, ANNA, OFFER.terms());

        @Test
        void issuesItInsteadOfAGrant() {
            stage.fixture()
                    .givenNoPriorActivity()
                    .whenPublishingA(SaleWords.confirmed(true))
                    .expectActiveSagas(1)
                    .expectDispatchedCommands(ISSUE)
                    .expectScheduledDeadlineWithName(MINUTE, PurchaseSaga.GRANT_AGAIN);
        }

        @Test
        void endsWhenIssued() {
            stage.fixture()
                    .givenAPublished(SaleWords.confirmed(true))
                    .whenPublishingA(SaleWords.giftIssued())
                    .expectActiveSagas(0)
                    .expectNoDispatchedCommands()
                    .expectNoScheduledDeadlines();
        }

        @Test
        void issuesItAgainAfterAMinute() {
            stage.fixture()
                    .givenAPublished(SaleWords.confirmed(true))
                    .whenTimeElapses(MINUTE)
                    .expectDispatchedCommands(ISSUE);
        }
    }
}
