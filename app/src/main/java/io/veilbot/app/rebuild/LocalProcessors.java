package io.veilbot.app.rebuild;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** The event processors of this process, if it has any. */
final class LocalProcessors {

    private final Optional<EventProcessingConfiguration> processing;

    LocalProcessors(Optional<EventProcessingConfiguration> processing) {
        this.processing = processing;
    }

    Set<String> names() {
        return processing.map(all -> Set.copyOf(all.eventProcessors().keySet())).orElse(Set.of());
    }

    boolean running(String name) {
        return find(name).map(EventProcessor::isRunning).orElse(false);
    }

    /** What keeps it from going on; empty when it runs, or runs elsewhere. */
    String error(String name) {
        return statuses(name).stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(status -> String.valueOf(status.getError()))
                .findFirst()
                .orElse("");
    }

    /** Whether some of its segments here have yet to handle events up to there. */
    boolean isBehind(String name, long position) {
        return statuses(name).stream()
                .anyMatch(status -> status.getCurrentPosition().orElse(-1) < position);
    }

    /** How many of its segments this process works on. */
    int segments(String name) {
        return statuses(name).size();
    }

    private Collection<EventTrackerStatus> statuses(String name) {
        return find(name)
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .map(processor -> processor.processingStatus().values())
                .orElse(List.of());
    }

    private Optional<EventProcessor> find(String name) {
        return processing.flatMap(all -> all.eventProcessor(name, EventProcessor.class));
    }
}
