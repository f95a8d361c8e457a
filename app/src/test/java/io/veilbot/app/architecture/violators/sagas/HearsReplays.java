package io.veilbot.app.architecture.violators.sagas;

import io.veilbot.app.architecture.violators.api.NamelessEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Would do everything again whenever its events are replayed. */
@ProcessingGroup("violators.hears-replays")
public final class HearsReplays {

    @EventHandler
    String on(NamelessEvent event) {
        return event.text();
    }
}
