package io.veilbot.app.architecture.violators.projections;

import io.veilbot.app.architecture.violators.api.NamelessEvent;
import org.axonframework.eventhandling.EventHandler;

/** Whose group is whatever its package happens to be called. */
public final class BelongsToNoGroup {

    @EventHandler
    String on(NamelessEvent event) {
        return event.text();
    }
}
