package io.veilbot.app.architecture.violators.projections;

import io.veilbot.app.architecture.violators.api.NamelessEvent;
import org.axonframework.modelling.command.AggregateLifecycle;

/** A read model that decides. */
public final class PublishesAnEvent {

    void decide() {
        AggregateLifecycle.apply(new NamelessEvent("decided"));
    }
}
