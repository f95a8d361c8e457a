package io.veilbot.sagas.people;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.people.CustomerEvent.TrialClaimed;
import io.veilbot.sagas.SagaGroups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Grants a claimed trial. It remembers nothing: a grant counts once, however often it is sent. */
@Component
@DisallowReplay
@ProcessingGroup(SagaGroups.TRIALS)
class TrialDesk {

    private static final Actor SELF = Actor.system("trials");

    private final Commands commands;

    TrialDesk(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(TrialClaimed event) {
        commands.send(
                new GrantPeriod(event.subscription(), event.customer(), event.grant(), event.at()),
                SELF);
    }
}
