package io.veilbot.app.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far every processing group of this node is. */
public final class ProcessingReport {

    /**
     * @param group processing group
     * @param running whether it was started and not stopped
     * @param segments how many of its segments this node works on
     * @param position last event handled; the lowest over its segments
     * @param head last event stored
     * @param lagEvents positions between the two; gaps count
     * @param lagSeconds age of the oldest event not yet handled; 0 if there is none
     * @param deadLetters events set aside
     * @param error what keeps it from going on; empty when nothing does
     */
    public record Group(
            String group,
            boolean running,
            int segments,
            long position,
            long head,
            long lagEvents,
            long lagSeconds,
            long deadLetters,
            String error) {}

    private final EventProcessingConfiguration processing;
    private final EventHead head;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProcessingReport(
            EventProcessingConfiguration processing, EventHead head, JdbcClient jdbc, Clock clock) {
        this.processing = processing;
        this.head = head;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every group of this node, by name. */
    public List<Group> groups() {
        long end = head.position();
        return new TreeMap<>(processing.eventProcessors())
                .values().stream().map(processor -> report(processor, end)).toList();
    }

    /** Whether every group of this node has handled every event stored so far. */
    public boolean isUpToDate() {
        long end = head.position();
        return processing.eventProcessors().values().stream()
                .allMatch(processor -> position(segments(processor)) >= end);
    }

    private static Collection<EventTrackerStatus> segments(EventProcessor processor) {
        return processor instanceof StreamingEventProcessor streaming
                ? streaming.processingStatus().values()
                : List.of();
    }

    private static long position(Collection<EventTrackerStatus> segments) {
        return segments.stream().mapToLong(it -> it.getCurrentPosition().orElse(0)).min().orElse(0);
    }

    private Group report(EventProcessor processor, long end) {
        Collection<EventTrackerStatus> segments = segments(processor);
        long position = position(segments);
        return new Group(
                processor.getName(),
                processor.isRunning(),
                segments.size(),
                position,
                end,
                Math.max(0, end - position),
                secondsBehind(position, end),
                deadLettersOf(processor.getName()),
                errorOf(segments));
    }

    private long secondsBehind(long position, long end) {
        if (position >= end) {
            return 0;
        }
        return head.firstAfter(position)
                .map(since -> Math.max(0, Duration.between(since, clock.instant()).toSeconds()))
                .orElse(0L);
    }

    private long deadLettersOf(String group) {
        return jdbc.sql("select count(*) from engine.dead_letter_entry where processing_group = ?")
                .param(group)
                .query(Long.class)
                .single();
    }

    private static String errorOf(Collection<EventTrackerStatus> segments) {
        return segments.stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(segment -> String.valueOf(segment.getError()))
                .findFirst()
                .orElse("");
    }
}
