package io.veilbot.sagas.sales;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.sagas.SagaGroups;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Puts money that differs before a person. It remembers nothing, so that it is no saga: an event
 * that fails waits among the dead letters instead of stopping those behind it.
 */
@Component
@DisallowReplay
@ProcessingGroup(SagaGroups.MISMATCH)
class MismatchDesk {

    private static final Actor SELF = Actor.system("mismatch");

    private final Commands commands;

    MismatchDesk(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(PaymentMismatched event) {
        String finding =
                "%s %s %s".formatted(event.payment(), event.providerPaymentId(), event.found());
        commands.send(
                new OpenCase(
                        CaseId.derivedFrom(CaseKind.PAYMENT_MISMATCH, finding),
                        CaseKind.PAYMENT_MISMATCH,
                        event.payment().value(),
                        "expected %s, found %s: %s"
                                .formatted(event.expected(), event.found(), event.differences()),
                        Optional.of(event.found())),
                SELF);
    }
}
