package io.veilbot.sagas.sales;

import static io.veilbot.sagas.SagaSamples.PAYMENT;
import static io.veilbot.sagas.SagaSamples.PRICE;
import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;
import static io.veilbot.sagas.SagaSamples.granted;
import static io.veilbot.sagas.sales.SaleWords.GIFT;
import static io.veilbot.sagas.sales.SaleWords.chargedBack;
import static io.veilbot.sagas.sales.SaleWords.giftIssued;
import static io.veilbot.sagas.sales.SaleWords.refunded;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.OutcomeUnknownException;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionCommand.RevokeGrant;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.GiftCommand.RecallGift;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.sagas.Stage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.axonframework.test.saga.ContinuedGivenState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** S18: a refund before, during and after what it bought was delivered. */
class RefundSagaTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final GrantId GRANT = GrantId.ofPayment(PAYMENT);
    private static final long ALL = PRICE.minor();

    private final Stage<RefundSaga> stage = new Stage<>(RefundSaga.class);

    private static RevokeGrant revoke(long part) {
        String reason =
                part == ALL ? "refunded 99.00 RUB of 99.00 RUB" : "refunded 30.00 RUB of 99.00 RUB";
        return new RevokeGrant(SUBSCRIPTION, GRANT, new Share(part, ALL), reason);
    }

    private static RecallGift recall() {
        return new RecallGift(GIFT, revoke(ALL).reason());
    }

    private static OpenCase openCase(String evidence) {
        var kind = CaseKind.REVOCATION_REFUSED;
        return new OpenCase(
                CaseId.derivedFrom(kind, GRANT + " " + new Share(3_000, ALL)),
                kind,
                PAYMENT.value(),
                "refunded 30.00 RUB of 99.00 RUB; " + evidence,
                Optional.empty());
    }

    private void nothingIsThereYet() {
        stage.answer(RevokeGrant.class::isInstance, new RefusedException(Refusal.UNKNOWN));
        stage.answer(RecallGift.class::isInstance, new RefusedException(Refusal.GIFT_UNKNOWN));
    }

    private ContinuedGivenState overtaken(long totalMinor) {
        nothingIsThereYet();
        return stage.fixture().givenAPublished(refunded(totalMinor));
    }

    @Nested
    class AfterTheGrant {

        @Test
        void takesTheSamePartOfTheGrantAsOfTheMoney() {
            stage.fixture()
                    .givenNoPriorActivity()
                    .whenPublishingA(refunded(3_000))
                    .expectDispatchedCommands(revoke(3_000))
                    .expectActiveSagas(0)
                    .expectNoScheduledDeadlines();
        }

        @Test
        void takesMoreWhenMoreGoesBack() {
            stage.fixture()
                    .givenAPublished(refunded(3_000))
                    .whenPublishingA(refunded(ALL))
                    .expectDispatchedCommands(revoke(ALL))
                    .expectActiveSagas(0);
        }

        @Test
        void takesAllWhenTheBankTookTheMoney() {
            stage.fixture()
                    .givenNoPriorActivity()
                    .whenPublishingA(chargedBack())
                    .expectDispatchedCommands(
                            new RevokeGrant(
                                    SUBSCRIPTION, GRANT, Share.ALL, "charged back 99.00 RUB"))
                    .expectActiveSagas(0);
        }

        @Test
        void takesNothingForMoneyThatBoughtNothing() {
            stage.fixture()
                    .givenNoPriorActivity()
                    .whenPublishingA(refunded(0))
                    .expectNoDispatchedCommands()
                    .expectActiveSagas(0);
        }

        @Test
        void opensACaseWhenRefused() {
            stage.answer(RevokeGrant.class::isInstance, new RefusedException(Refusal.NOT_YOURS));
            stage.fixture()
                    .givenNoPriorActivity()
                    .whenPublishingA(refunded(3_000))
                    .expectDispatchedCommands(revoke(3_000), openCase("refused: NOT_YOURS"))
                    .expectActiveSagas(0);
        }
    }

    @Nested
    class BeforeTheGrant {

        @Test
        void waits() {
            nothingIsThereYet();
            stage.fixture()
                    .givenNoPriorActivity()
                    .whenPublishingA(refunded(3_000))
                    .expectActiveSagas(1)
                    .expectScheduledDeadlineWithName(MINUTE, Retrieval.AGAIN);
        }

        @Test
        void takesItTheMomentItIsThere() {
            ContinuedGivenState waiting = overtaken(3_000);
            stage.answerNormally();
            waiting.whenPublishingA(granted(PAYMENT))
                    .expectDispatchedCommands(revoke(3_000))
                    .expectActiveSagas(0)
                    .expectNoScheduledDeadlines();
        }

        @Test
        void leavesTheGrantOfAnotherPayment() {
            ContinuedGivenState waiting = overtaken(3_000);
            stage.answerNormally();
            waiting.whenPublishingA(granted(new PaymentId("payment-2")))
                    .expectNoDispatchedCommands()
                    .expectActiveSagas(1);
        }

        @Test
        void looksAgainEveryMinute() {
            ContinuedGivenState waiting = overtaken(3_000);
            stage.answerNormally();
            waiting.whenTimeElapses(MINUTE)
                    .expectDispatchedCommands(revoke(3_000))
                    .expectActiveSagas(0);
        }

        @Test
        void looksAgainWhenNobodyKnowsWhetherItWasTaken() {
            stage.answer(
                    RevokeGrant.class::isInstance,
                    new OutcomeUnknownException("no answer", new TimeoutException()));
            ContinuedGivenState waiting = stage.fixture().givenAPublished(refunded(3_000));
            stage.answerNormally();
            waiting.whenTimeElapses(MINUTE)
                    .expectDispatchedCommands(revoke(3_000))
                    .expectActiveSagas(0);
        }

        @Test
        void takesTheLargerPartWhenMoreGoesBackMeanwhile() throws Exception {
            ContinuedGivenState waiting = overtaken(3_000).andThenAPublished(refunded(ALL));
            stage.answerNormally();
            waiting.whenPublishingA(granted(PAYMENT))
                    .expectDispatchedCommands(revoke(ALL))
                    .expectActiveSagas(0);
        }

        @Test
        void asksAPersonAfterTenTries() throws Exception {
            ContinuedGivenState waiting = overtaken(3_000);
            for (int minute = 1; minute < Retrieval.TRIES - 1; minute++) {
                waiting = waiting.andThenTimeElapses(MINUTE);
            }
            waiting.whenTimeElapses(MINUTE)
                    .expectDispatchedCommands(revoke(3_000), openCase("not taken back in 10 tries"))
                    .expectActiveSagas(0)
                    .expectNoScheduledDeadlines();
        }
    }

    @Nested
    class OfAGift {

        private void thereIsNoGrant() {
            stage.answer(RevokeGrant.class::isInstance, new RefusedException(Refusal.UNKNOWN));
        }

        @Test
        void recallsIt() {
            thereIsNoGrant();
            stage.fixture()
                    .givenNoPriorActivity()
                    .whenPublishingA(refunded(ALL))
                    .expectDispatchedCommands(revoke(ALL), recall())
                    .expectActiveSagas(0);
        }

        @Test
        void recallsItTheMomentItIsThere() {
            ContinuedGivenState waiting = overtaken(ALL);
            stage.answerNormally();
            thereIsNoGrant();
            waiting.whenPublishingA(giftIssued())
                    .expectDispatchedCommands(revoke(ALL), recall())
                    .expectActiveSagas(0);
        }

        @Test
        void isNotRecalledForAPart() {
            thereIsNoGrant();
            stage.fixture()
                    .givenNoPriorActivity()
                    .whenPublishingA(refunded(3_000))
                    .expectDispatchedCommands(revoke(3_000))
                    .expectActiveSagas(1);
        }
    }

    @Test
    void isReadBackAsItWasStored() throws Exception {
        overtaken(ALL).whenTimeElapses(MINUTE).expectActiveSagas(1);
        var stored = stage.stored();
        assertThat(stored.jsonAgain()).isEqualTo(stored.json());
        assertThat(stored.json()).contains("\"tries\":2", PAYMENT.value());
        assertThat(stored.after())
                .usingRecursiveComparison()
                .ignoringFields("commands", "deadlines")
                .isEqualTo(stored.before());
    }
}
