package io.veilbot.sagas.sales;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.catalog.PromoEvent.PromoClaimed;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.GiftEvent.GiftRedeemed;
import io.veilbot.sagas.SagaGroups;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Grants what was earned otherwise than by paying. A grant counts once, so that it may be sent
 * again; it remembers nothing, and what fails waits among the dead letters.
 */
@Component
@DisallowReplay
@ProcessingGroup(SagaGroups.GRANTS)
class GrantDesk {

    private static final Actor SELF = Actor.system("grants");

    private final Commands commands;

    GrantDesk(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(PromoClaimed event) {
        grant(new GrantPeriod(event.subscription(), event.customer(), event.grant(), event.at()));
    }

    @EventHandler
    void on(GiftRedeemed event) {
        grant(new GrantPeriod(event.subscription(), event.customer(), event.grant(), event.at()));
    }

    private void grant(GrantPeriod earned) {
        try {
            commands.send(earned, SELF);
        } catch (RefusedException no) {
            commands.send(openCase(earned, no), SELF);
        }
    }

    private static OpenCase openCase(GrantPeriod earned, RefusedException no) {
        return new OpenCase(
                CaseId.derivedFrom(CaseKind.GRANT_REFUSED, earned.grant().id().value()),
                CaseKind.GRANT_REFUSED,
                earned.grant().cause(),
                "the grant was refused: " + no.refusal(),
                Optional.empty());
    }
}
