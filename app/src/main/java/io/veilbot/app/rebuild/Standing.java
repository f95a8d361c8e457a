package io.veilbot.app.rebuild;

import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Exactly which events a processing group has handled.
 *
 * @param parts one per segment
 */
record Standing(List<Part> parts) {

    private static final SequencingPolicy<? super EventMessage<?>> SEQUENCES =
            SequentialPerAggregatePolicy.instance();

    /**
     * @param index the last event handled; -1 before the first
     * @param gaps events before it that were not there yet
     */
    record Part(Segment segment, long index, NavigableSet<Long> gaps) {

        static Part of(Segment segment, @Nullable TrackingToken token) {
            TrackingToken handled = token == null ? null : WrappedToken.unwrapLowerBound(token);
            if (handled == null) {
                return new Part(segment, -1, new TreeSet<>());
            }
            var gaps = new TreeSet<Long>();
            if (handled instanceof GapAwareTrackingToken aware) {
                gaps.addAll(aware.getGaps());
            }
            return new Part(segment, handled.position().orElse(-1), gaps);
        }

        private long safe() {
            return gaps.isEmpty() ? index : Math.min(index, gaps.first() - 1);
        }

        private boolean includes(long position) {
            return position <= index && !gaps.contains(position);
        }
    }

    /** The last event that any part has handled. */
    long index() {
        return parts.stream().mapToLong(Part::index).max().orElse(-1);
    }

    /** The last event that every part has handled. */
    long lowest() {
        return parts.stream().mapToLong(Part::index).min().orElse(-1);
    }

    /** Up to here everything was handled by all parts, and nothing can still appear in between. */
    long safe() {
        return parts.stream().mapToLong(Part::safe).min().orElse(-1);
    }

    boolean includes(TrackedEventMessage<?> event) {
        long position = event.trackingToken().position().orElseThrow();
        Object sequence = SEQUENCES.getSequenceIdentifierFor(event);
        int hash = Objects.hashCode(sequence == null ? event.getIdentifier() : sequence);
        return parts.stream()
                .filter(part -> part.segment().matches(hash))
                .anyMatch(part -> part.includes(position));
    }
}
