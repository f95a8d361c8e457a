package io.veilbot.sagas.sales;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentEvent.RefundRefused;
import io.veilbot.sagas.SagaGroups;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Puts a refund that a provider turned down before a person. It remembers nothing. */
@Component
@DisallowReplay
@ProcessingGroup(SagaGroups.REFUND_REFUSED)
class RefundDesk {

    private static final Actor SELF = Actor.system("refund");

    private final Commands commands;

    RefundDesk(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(RefundRefused event) {
        commands.send(
                new OpenCase(
                        CaseId.derivedFrom(CaseKind.REFUND_REFUSED, event.refund().value()),
                        CaseKind.REFUND_REFUSED,
                        event.payment().value(),
                        "the provider gives nothing back: " + event.reason(),
                        Optional.of(event.amount())),
                SELF);
    }
}
