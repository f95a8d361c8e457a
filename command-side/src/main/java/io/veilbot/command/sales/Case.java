package io.veilbot.command.sales;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.sales.CaseCommand.DecideCase;
import io.veilbot.api.sales.CaseCommand.Decision;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseEvent;
import io.veilbot.api.sales.CaseEvent.CaseDecided;
import io.veilbot.api.sales.CaseEvent.CaseOpened;
import io.veilbot.api.sales.CaseId;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Something a person must decide: opened once, decided once. */
@Aggregate(type = "case")
class Case {

    @AggregateIdentifier private @Nullable CaseId id;
    private @Nullable Decision decision;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenCase command, Clock clock) {
        if (isOpened()) {
            return;
        }
        apply(
                new CaseOpened(
                        command.caseId(),
                        command.kind(),
                        command.about(),
                        command.evidence(),
                        command.atStake(),
                        clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DecideCase command, Clock clock) {
        mustBeOpened();
        if (decision == null) {
            apply(
                    new CaseDecided(
                            command.caseId(),
                            command.decision(),
                            command.reason(),
                            clock.instant()));
        } else if (decision != command.decision()) {
            throw new RefusedException(Refusal.ALREADY_DECIDED);
        }
    }

    private boolean isOpened() {
        return id != null;
    }

    private void mustBeOpened() {
        if (!isOpened()) {
            throw new RefusedException(Refusal.UNKNOWN);
        }
    }

    @EventSourcingHandler
    void on(CaseEvent event) {
        switch (event) {
            case CaseOpened opened -> id = opened.caseId();
            case CaseDecided decided -> decision = decided.decision();
        }
    }
}
