package io.veilbot.app.engine;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** All events, each stream of them seen through another. */
final class EventsThrough implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final Lens lens;

    /** What is put before a stream. */
    @FunctionalInterface
    interface Lens {

        /**
         * @param token after which the stream begins
         */
        BlockingStream<TrackedEventMessage<?>> before(
                BlockingStream<TrackedEventMessage<?>> stream, @Nullable TrackingToken token);
    }

    EventsThrough(StreamableMessageSource<TrackedEventMessage<?>> events, Lens lens) {
        this.events = events;
        this.lens = lens;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return lens.before(events.openStream(token), token);
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
