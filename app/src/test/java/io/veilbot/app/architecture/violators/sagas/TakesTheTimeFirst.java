package io.veilbot.app.architecture.violators.sagas;

import io.veilbot.app.architecture.violators.api.NamelessEvent;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.SagaEventHandler;

/** A saga that handles instants. */
@ProcessingGroup("violators")
public final class TakesTheTimeFirst {

    @SagaEventHandler(associationProperty = "text")
    String on(Instant at, NamelessEvent event) {
        return event + " at " + at;
    }
}
