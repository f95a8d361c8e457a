package io.veilbot.app.engine;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** All events in the order of the store, for those who cannot do with another. */
final class EventsInOrder implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final EventStorageEngine store;
    private final LateEvents late;

    /**
     * @param store where they are
     */
    EventsInOrder(
            StreamableMessageSource<TrackedEventMessage<?>> events,
            EventStorageEngine store,
            LateEvents late) {
        this.events = events;
        this.store = store;
        this.late = late;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new StreamInOrder(events.openStream(token), store, late, token);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return events.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return events.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant moment) {
        return events.createTokenAt(moment);
    }

    @Override
    public @Nullable TrackingToken createTokenSince(Duration duration) {
        return events.createTokenSince(duration);
    }
}
