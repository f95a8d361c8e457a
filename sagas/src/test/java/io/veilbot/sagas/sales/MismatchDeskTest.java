package io.veilbot.sagas.sales;

import static io.veilbot.sagas.SagaSamples.ANNA;
import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.PAYMENT;
import static io.veilbot.sagas.SagaSamples.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Command;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.Difference;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class MismatchDeskTest {

    private final List<Command> sent = new ArrayList<>();
    private final AnnotationEventHandlerAdapter desk =
            new AnnotationEventHandlerAdapter(
                    new MismatchDesk((command, actor) -> sent.add(command)));

    private static PaymentMismatched found(long minor) {
        return new PaymentMismatched(
                PAYMENT,
                ANNA,
                "p-1",
                PRICE,
                new Money(minor, Currency.RUB),
                List.of(Difference.AMOUNT),
                SeenBy.POLL,
                NOW);
    }

    private List<OpenCase> casesOpenedBy(PaymentMismatched... events) throws Exception {
        for (PaymentMismatched event : events) {
            desk.handle(new GenericEventMessage<>(event));
        }
        return sent.stream().map(OpenCase.class::cast).toList();
    }

    @Test
    void putsTheMoneyBeforeAPerson() throws Exception {
        assertThat(casesOpenedBy(found(9_899)))
                .singleElement()
                .satisfies(opened -> {
                    assertThat(opened.kind()).isEqualTo(CaseKind.PAYMENT_MISMATCH);
                    assertThat(opened.about()).isEqualTo(PAYMENT.value());
                    assertThat(opened.atStake()).contains(new Money(9_899, Currency.RUB));
                    assertThat(opened.evidence())
                            .isEqualTo("expected 99.00 RUB, found 98.99 RUB: [AMOUNT]");
                });
    }

    @Test
    void opensOneCasePerFinding() throws Exception {
        assertThat(casesOpenedBy(found(1), found(1), found(2)))
                .extracting(OpenCase::caseId)
                .satisfies(ids -> assertThat(ids.get(0)).isEqualTo(ids.get(1)))
                .satisfies(ids -> assertThat(ids.get(2)).isNotEqualTo(ids.get(0)));
    }
}
