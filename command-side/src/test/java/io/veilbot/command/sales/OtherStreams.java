package io.veilbot.command.sales;

import io.veilbot.api.Event;
import io.veilbot.api.Identifier;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.Repository;

/** Streams of everybody but the payment. */
final class OtherStreams {

    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();

    <T> Repository<T> of(Class<T> type) {
        return EventSourcingRepository.builder(type).eventStore(store).build();
    }

    void happened(Identifier stream, Event... events) {
        for (int number = 0; number < events.length; number++) {
            append(stream, number, events[number]);
        }
    }

    void append(Identifier stream, long number, Event event) {
        store.publish(new GenericDomainEventMessage<>("", stream.value(), number, event));
    }

    List<Object> of(Identifier stream) {
        return store.readEvents(stream.value())
                .asStream()
                .<Object>map(it -> it.getPayload())
                .toList();
    }
}
