package io.veilbot.app.rebuild;

import io.veilbot.projections.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Hands stored events to one projector, outside of its processor. It has no way to send anything:
 * all a projector holds is its rows and the vault.
 */
final class Replay {

    private static final int BATCH = 1_000;
    private static final int PATIENCE_SECONDS = 30;

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final AnnotationEventHandlerAdapter projector;

    Replay(StreamableMessageSource<TrackedEventMessage<?>> events, Projection projection) {
        this.events = events;
        this.projector = new AnnotationEventHandlerAdapter(projection);
    }

    /** What to do with each batch; called in order. */
    interface BatchWork {
        void accept(List<TrackedEventMessage<?>> batch);
    }

    /**
     * Reads on after a token, up to a position.
     *
     * @return where it stopped: the token of the last event, or the one given if there was none
     */
    @Nullable TrackingToken read(@Nullable TrackingToken after, long upTo, BatchWork work) {
        TrackingToken last = after;
        if (position(last) >= upTo) {
            return last;
        }
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(after)) {
            List<TrackedEventMessage<?>> batch = next(stream, upTo);
            while (!batch.isEmpty()) {
                work.accept(batch);
                last = batch.getLast().trackingToken();
                batch = position(last) >= upTo ? List.of() : next(stream, upTo);
            }
        }
        return last;
    }

    void handle(List<TrackedEventMessage<?>> batch, Predicate<TrackedEventMessage<?>> which) {
        for (TrackedEventMessage<?> event : batch) {
            if (which.test(event) && projector.canHandle(event)) {
                handle(event);
            }
        }
    }

    private void handle(TrackedEventMessage<?> event) {
        try {
            projector.handle(event);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("event " + event.getIdentifier(), e);
        }
    }

    private static List<TrackedEventMessage<?>> next(
            BlockingStream<TrackedEventMessage<?>> stream, long upTo) {
        var batch = new ArrayList<TrackedEventMessage<?>>(BATCH);
        try {
            while (batch.size() < BATCH && isNext(stream, upTo)) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                batch.add(event);
                if (position(event.trackingToken()) >= upTo) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RebuildStoppedException();
        }
        return batch;
    }

    /** The events up to there are stored: if none comes, the store is not the one that was read. */
    private static boolean isNext(BlockingStream<TrackedEventMessage<?>> stream, long upTo)
            throws InterruptedException {
        if (!stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the store has no event " + upTo);
        }
        return stream.peek().map(event -> position(event.trackingToken()) <= upTo).orElse(false);
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
