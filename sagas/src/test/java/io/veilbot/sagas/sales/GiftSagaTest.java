package io.veilbot.sagas.sales;

import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.PAYMENT;
import static io.veilbot.sagas.SagaSamples.granted;
import static io.veilbot.sagas.sales.SaleWords.GIFT;
import static io.veilbot.sagas.sales.SaleWords.HIS;
import static io.veilbot.sagas.sales.SaleWords.giftGranted;
import static io.veilbot.sagas.sales.SaleWords.giftIssued;
import static io.veilbot.sagas.sales.SaleWords.giftRedeemed;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionCommand.RevokeGrant;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.GiftEvent.GiftRecalled;
import io.veilbot.sagas.Stage;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.test.saga.ContinuedGivenState;
import org.junit.jupiter.api.Test;

class GiftSagaTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final GiftRecalled RECALLED = new GiftRecalled(GIFT, "refunded", NOW);
    private static final RevokeGrant REVOKE =
            new RevokeGrant(HIS, GrantId.ofGift(GIFT), Share.ALL, "refunded");

    private final Stage<GiftSaga> stage = new Stage<>(GiftSaga.class);

    private ContinuedGivenState redeemed() throws Exception {
        return stage.fixture().givenAPublished(giftIssued()).andThenAPublished(giftRedeemed());
    }

    private ContinuedGivenState recalledBeforeItWasGranted() throws Exception {
        stage.answer(RevokeGrant.class::isInstance, new RefusedException(Refusal.UNKNOWN));
        return redeemed().andThenAPublished(RECALLED);
    }

    @Test
    void takesARecalledGiftFromWhoeverRedeemedIt() throws Exception {
        redeemed()
                .whenPublishingA(RECALLED)
                .expectDispatchedCommands(REVOKE)
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void takesNothingForAGiftThatNobodyRedeemed() {
        stage.fixture()
                .givenAPublished(giftIssued())
                .whenPublishingA(RECALLED)
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    @Test
    void leavesARedeemedGiftAlone() throws Exception {
        redeemed().whenPublishingA(giftGranted()).expectNoDispatchedCommands().expectActiveSagas(1);
    }

    @Test
    void takesTheGiftTheMomentItIsGranted() throws Exception {
        ContinuedGivenState waiting = recalledBeforeItWasGranted();
        stage.answerNormally();
        waiting.whenPublishingA(giftGranted())
                .expectDispatchedCommands(REVOKE)
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void looksAgainEveryMinute() throws Exception {
        ContinuedGivenState waiting = recalledBeforeItWasGranted();
        stage.answerNormally();
        waiting.whenTimeElapses(MINUTE).expectDispatchedCommands(REVOKE).expectActiveSagas(0);
    }

    @Test
    void asksAPersonAfterTenTries() throws Exception {
        ContinuedGivenState waiting = recalledBeforeItWasGranted();
        for (int minute = 1; minute < Retrieval.TRIES - 1; minute++) {
            waiting = waiting.andThenTimeElapses(MINUTE);
        }
        var kind = CaseKind.REVOCATION_REFUSED;
        waiting.whenTimeElapses(MINUTE)
                .expectDispatchedCommands(
                        REVOKE,
                        new OpenCase(
                                CaseId.derivedFrom(kind, REVOKE.grant() + " " + Share.ALL),
                                kind,
                                GIFT.value(),
                                "refunded; not taken back in 10 tries",
                                Optional.empty()))
                .expectActiveSagas(0);
    }

    @Test
    void isReadBackAsItWasStored() throws Exception {
        recalledBeforeItWasGranted().whenPublishingA(granted(PAYMENT)).expectActiveSagas(1);
        var stored = stage.stored();
        assertThat(stored.jsonAgain()).isEqualTo(stored.json());
        assertThat(stored.json()).contains(HIS.value(), "\"tries\":1");
        assertThat(stored.after())
                .usingRecursiveComparison()
                .ignoringFields("commands", "deadlines")
                .isEqualTo(stored.before());
    }
}
