package io.veilbot.app.engine;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * How far the processors of this process are by what they say themselves. What is stored of it, for
 * other processes to see, comes seconds later.
 */
public final class EventProgress {

    private final EventProcessingConfiguration processing;
    private final EventStore events;

    EventProgress(EventProcessingConfiguration processing, EventStore events) {
        this.processing = processing;
        this.events = events;
    }

    /** Whether every processor has handled every event there is now. */
    public boolean isUpToDate() {
        TrackingToken head = events.createHeadToken();
        long end = head == null ? -1 : head.position().orElse(-1);
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .flatMap(processor -> processor.processingStatus().values().stream())
                .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= end);
    }
}
