package io.veilbot.sagas.sales;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.sagas.SagaGroups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Puts money that differs before a person; what comes of it is {@link MismatchSaga}'s. It remembers
 * nothing, so that it is no saga: an event that fails waits among the dead letters instead of
 * stopping those behind it.
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
        Mismatch found = Mismatch.of(event);
        String evidence =
                "expected %s, found %s: %s"
                        .formatted(event.expected(), event.found(), event.differences());
        commands.send(found.openCase(evidence), SELF);
    }
}
