package io.veilbot.toy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import java.time.Clock;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A lamp is on or off. */
@Aggregate
public class Lamp {

    @AggregateIdentifier private @Nullable LampId id;
    private boolean on;

    public Lamp() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LampCommand.SwitchOn command, Clock clock) {
        if (on) {
            throw new RefusedException(Refusal.ALREADY_DECIDED);
        }
        apply(new LampEvent.SwitchedOn(command.lamp(), clock.instant()));
    }

    @CommandHandler
    void handle(LampCommand.SwitchOff command, Clock clock) {
        if (on) {
            apply(new LampEvent.SwitchedOff(Objects.requireNonNull(id), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(LampEvent event) {
        id = event.lamp();
        on =
                switch (event) {
                    case LampEvent.SwitchedOn _ -> true;
                    case LampEvent.SwitchedOff _ -> false;
                };
    }
}
