package io.veilbot.projections.payment_timeline;

import io.veilbot.api.StoredAs;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;

/** Where an event stands in the store, and who caused it. */
record Entry(
        long position,
        String stream,
        long sequence,
        String event,
        String eventId,
        Instant at,
        String actor,
        String causation,
        String correlation) {

    static Entry of(DomainEventMessage<?> message, long position) {
        return new Entry(
                position,
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                storedName(message.getPayloadType()),
                message.getIdentifier(),
                message.getTimestamp(),
                metaData(message, "actor"),
                metaData(message, "causationId"),
                metaData(message, "correlationId"));
    }

    private static String storedName(Class<?> type) {
        StoredAs stored = type.getAnnotation(StoredAs.class);
        return stored == null ? type.getSimpleName() : stored.value();
    }

    private static String metaData(DomainEventMessage<?> message, String key) {
        return message.getMetaData().getOrDefault(key, "").toString();
    }
}
