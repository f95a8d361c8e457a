package io.veilbot.app.architecture.violators.sagas;

import io.veilbot.app.architecture.violators.api.NamelessEvent;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.SagaEventHandler;

import java.time.Instant;

/** A saga that handles instants. */
@ProcessingGroup("violators")
public final class TakesTheTimeFirst {

    @SagaEventHandler(associationProperty = "text")
    String on(Instant at, NamelessEvent event) {
        return event + " at " + at;
    }
}
