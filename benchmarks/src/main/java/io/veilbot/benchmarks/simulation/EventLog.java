package io.veilbot.benchmarks.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Events in memory, in one order; each stream counts without gaps, as in the shop's tables. */
final class EventLog implements EventStorageEngine {

    private final List<DomainEventMessage<?>> all = new ArrayList<>();
    private final Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();
    private final Consumer<DomainEventMessage<?>> listener;

    /**
     * @param listener hears of every event once it is stored
     */
    EventLog(Consumer<DomainEventMessage<?>> listener) {
        this.listener = listener;
    }

    DomainEventMessage<?> get(int position) {
        return all.get(position);
    }

    int size() {
        return all.size();
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            append((DomainEventMessage<?>) event);
        }
    }

    private void append(DomainEventMessage<?> event) {
        var stream =
                streams.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>());
        if (event.getSequenceNumber() != stream.size()) {
            throw new ConcurrencyException(
                    "two decisions at once on " + event.getAggregateIdentifier());
        }
        stream.add(event);
        all.add(event);
        listener.accept(event);
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long first) {
        List<DomainEventMessage<?>> stream = streams.getOrDefault(aggregate, List.of());
        int from = (int) Math.min(first, stream.size());
        return DomainEventStream.of(List.copyOf(stream.subList(from, stream.size())));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, boolean mayBlock) {
        throw new IllegalStateException("groups are fed one event at a time");
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new IllegalStateException("streams are short here");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        int size = streams.getOrDefault(aggregate, List.of()).size();
        return size == 0 ? Optional.empty() : Optional.of(size - 1L);
    }
}
