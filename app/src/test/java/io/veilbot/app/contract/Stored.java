package io.veilbot.app.contract;

import io.veilbot.app.evolution.Evolution;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/**
 * An event as some release stored it.
 *
 * @param name as in {@link io.veilbot.api.StoredAs}
 */
record Stored(String name, int revision, String payload) {

    /** Of a file called {@code name.rN.json}. */
    static Stored of(Path sample) {
        String[] parts = sample.getFileName().toString().split("\\.r(?=\\d)|\\.json", 3);
        return new Stored(parts[0], Integer.parseInt(parts[1]), Repository.read(sample));
    }

    /** After every step it has to take. */
    SerializedObject<?> asReadToday(Serializer serializer) {
        var entry =
                new GenericDomainEventEntry<>(
                        "stream",
                        "stream-1",
                        0,
                        "event-1",
                        Instant.EPOCH,
                        name,
                        Integer.toString(revision),
                        payload,
                        "{}");
        return Evolution.steps()
                .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .map(IntermediateEventRepresentation::getData)
                .findFirst()
                .orElseThrow();
    }
}
