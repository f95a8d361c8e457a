package io.veilbot.app.architecture.violators.projections;

import io.veilbot.app.architecture.violators.api.NamelessEvent;

import org.axonframework.eventhandling.EventHandler;

/** Whose group is whatever its package happens to be called. */
public final class BelongsToNoGroup {

    @EventHandler
    void on(NamelessEvent event) {
        throw new IllegalStateException("nobody handles " + event);
    }
}
