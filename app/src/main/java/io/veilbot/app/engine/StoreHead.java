package io.veilbot.app.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The end of an event log elsewhere: it tells how far, not since when. */
record StoreHead(Supplier<EventStore> store) implements EventHead {

    @Override
    public long position() {
        TrackingToken head = store.get().createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }

    @Override
    public Optional<Instant> firstAfter(long position) {
        return Optional.empty();
    }
}
