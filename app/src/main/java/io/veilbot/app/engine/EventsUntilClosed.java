package io.veilbot.app.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * All events, for readers that notice within moments that the shop closes. By themselves they wait
 * for an event as long as they may, and the engine waits for one reader after the other, in the
 * pool that the whole process shares.
 */
final class EventsUntilClosed implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final BooleanSupplier closing;

    EventsUntilClosed(
            StreamableMessageSource<TrackedEventMessage<?>> events, BooleanSupplier closing) {
        this.events = events;
        this.closing = closing;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new StreamUntilClosed<>(events.openStream(token), closing);
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
