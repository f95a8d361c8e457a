package io.veilbot.sagas.sales;

import static io.veilbot.sagas.SagaSamples.ANNA;
import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.PAYMENT;
import static io.veilbot.sagas.SagaSamples.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Command;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.sales.CaseCommand.Decision;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseEvent.CaseDecided;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentCommand.AcceptMismatch;
import io.veilbot.api.sales.PaymentCommand.RequestRefund;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.Difference;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.api.sales.RefundId;
import io.veilbot.sagas.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.saga.ContinuedGivenState;
import org.junit.jupiter.api.Test;

class MismatchSagaTest {

    private static final Command ACCEPT = new AcceptMismatch(PAYMENT, "p-1", "close enough");
    private static final Command REFUND =
            new RequestRefund(
                    PAYMENT,
                    RefundId.ofFinding(PAYMENT, "p-1"),
                    Optional.of("p-1"),
                    roubles(98),
                    "close enough");

    private final Stage<MismatchSaga> stage = new Stage<>(MismatchSaga.class);

    private static Money roubles(long whole) {
        return new Money(whole * 100, Currency.RUB);
    }

    private static PaymentMismatched found(long whole) {
        return new PaymentMismatched(
                PAYMENT,
                ANNA,
                "p-1",
                PRICE,
                roubles(whole),
                List.of(Difference.AMOUNT),
                SeenBy.POLL,
                NOW);
    }

    private static String cause() {
        return PAYMENT + " p-1 98.00 RUB";
    }

    private static EventMessage<CaseDecided> decided(Decision decision) {
        var id = CaseId.derivedFrom(CaseKind.PAYMENT_MISMATCH, cause());
        var event = new CaseDecided(id, decision, "close enough", NOW);
        return GenericEventMessage.<CaseDecided>asEventMessage(event)
                .withMetaData(Map.of("actor", "staff:boris"));
    }

    private static OpenCase again(CaseKind kind) {
        return new OpenCase(
                CaseId.derivedFrom(kind, cause()),
                kind,
                PAYMENT.value(),
                "what was decided was refused: ALREADY_DECIDED",
                Optional.of(roubles(98)));
    }

    private ContinuedGivenState waiting() {
        return stage.fixture().givenAPublished(found(98));
    }

    @Test
    void waitsForADecision() {
        stage.fixture()
                .givenNoPriorActivity()
                .whenPublishingA(found(98))
                .expectNoDispatchedCommands()
                .expectActiveSagas(1);
    }

    @Test
    void takesTheMoneyWhereAPersonSaysSo() {
        waiting()
                .whenPublishingA(decided(Decision.ACCEPT))
                .expectDispatchedCommands(ACCEPT)
                .expectActiveSagas(0);
    }

    @Test
    void givesTheMoneyBackWhereAPersonSaysSo() {
        waiting()
                .whenPublishingA(decided(Decision.REFUND))
                .expectDispatchedCommands(REFUND)
                .expectActiveSagas(0);
        assertThat(stage.actor())
                .as("who decided must not approve it alone")
                .hasToString("staff:boris");
    }

    @Test
    void doesNothingWhereAPersonSaysSo() {
        waiting()
                .whenPublishingA(decided(Decision.DISMISS))
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    @Test
    void decidesEachFindingForItself() throws Exception {
        waiting()
                .andThenAPublished(found(97))
                .whenPublishingA(decided(Decision.REFUND))
                .expectDispatchedCommands(REFUND)
                .expectActiveSagas(1);
    }

    @Test
    void asksAgainWhereTheMoneyCannotBeTaken() {
        stage.answer(
                AcceptMismatch.class::isInstance, new RefusedException(Refusal.ALREADY_DECIDED));
        waiting()
                .whenPublishingA(decided(Decision.ACCEPT))
                .expectDispatchedCommands(ACCEPT, again(CaseKind.GRANT_REFUSED))
                .expectActiveSagas(0);
    }

    @Test
    void asksAgainWhereTheMoneyCannotGoBack() {
        stage.answer(
                RequestRefund.class::isInstance, new RefusedException(Refusal.ALREADY_DECIDED));
        waiting()
                .whenPublishingA(decided(Decision.REFUND))
                .expectDispatchedCommands(REFUND, again(CaseKind.REFUND_REFUSED))
                .expectActiveSagas(0);
    }

    @Test
    void isReadBackAsItWasStored() throws Exception {
        stage.fixture().givenNoPriorActivity().whenPublishingA(found(98)).expectActiveSagas(1);
        var stored = stage.stored();
        assertThat(stored.jsonAgain()).isEqualTo(stored.json());
        assertThat(stored.after())
                .usingRecursiveComparison()
                .ignoringFields("commands")
                .isEqualTo(stored.before());
    }
}
