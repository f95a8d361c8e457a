package io.veilbot.app.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Holds an event back while one before it is being stored, and then reads both as they stand. What
 * the store's own stream has seen first it shows first, for ever.
 */
final class StreamInOrder implements BlockingStream<TrackedEventMessage<?>> {

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final EventStorageEngine store;
    private final LateEvents late;
    private final Deque<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
    private final Set<String> shownAgain = new HashSet<>();
    private @Nullable TrackingToken handedOut;
    private @Nullable TrackingToken waitedFor;

    /**
     * @param token after which the stream begins
     */
    StreamInOrder(
            BlockingStream<TrackedEventMessage<?>> stream,
            EventStorageEngine store,
            LateEvents late,
            @Nullable TrackingToken token) {
        this.stream = stream;
        this.store = store;
        this.late = late;
        this.handedOut = token;
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        while (ahead.isEmpty() && stream.hasNextAvailable(timeout, unit)) {
            if (isShownAgain()) {
                shownAgain.remove(stream.nextAvailable().getIdentifier());
                continue;
            }
            Set<Long> missing = missing();
            if (missing.isEmpty()) {
                return true;
            }
            waitedFor = next();
            if (late.came(missing)) {
                readAhead();
            }
        }
        return !ahead.isEmpty();
    }

    private boolean isShownAgain() {
        return stream.peek().map(TrackedEventMessage::getIdentifier).stream()
                .anyMatch(shownAgain::contains);
    }

    /** Positions before the next event that were not missing before the last one. */
    private Set<Long> missing() {
        var missing = new TreeSet<Long>();
        TrackingToken next = next();
        if (next instanceof GapAwareTrackingToken here && !next.equals(waitedFor)) {
            missing.addAll(here.getGaps());
        }
        if (handedOut instanceof GapAwareTrackingToken before) {
            missing.removeAll(before.getGaps());
        }
        return missing;
    }

    private @Nullable TrackingToken next() {
        return stream.peek().map(TrackedEventMessage::trackingToken).orElse(null);
    }

    /** From the last that was handed out to the next, which the stream shows again. */
    private void readAhead() {
        long end = position(next());
        try (var stored = store.readEvents(handedOut, false)) {
            stored.takeWhile(event -> position(event.trackingToken()) <= end).forEach(ahead::add);
        }
        ahead.forEach(event -> shownAgain.add(event.getIdentifier()));
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    /** Nothing is next while it is not clear what. */
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (!ahead.isEmpty()) {
            return Optional.of(ahead.getFirst());
        }
        return isShownAgain() || !missing().isEmpty() ? Optional.empty() : stream.peek();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> event =
                ahead.isEmpty() ? stream.nextAvailable() : ahead.removeFirst();
        handedOut = event.trackingToken();
        return event;
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> message) {
        stream.skipMessagesWithPayloadTypeOf(message);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        return stream.setOnAvailableCallback(callback);
    }

    @Override
    public void close() {
        stream.close();
    }
}
