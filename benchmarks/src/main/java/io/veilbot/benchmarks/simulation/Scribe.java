package io.veilbot.benchmarks.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Vault;
import io.veilbot.app.vault.SealingModule;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.ClassUtils;

/** Writes events down with the very serializer that the shop stores them with. */
final class Scribe {

    private static final String SERIALIZER = "io.veilbot.app.engine.SerializerConfiguration";

    private final Serializer serializer;
    private final ObjectMapper json = new ObjectMapper();

    Scribe(Vault vault) {
        try (var parts = new AnnotationConfigApplicationContext()) {
            parts.registerBean(SealingModule.class, () -> new SealingModule(vault));
            parts.register(ClassUtils.resolveClassName(SERIALIZER, null));
            parts.refresh();
            serializer = parts.getBean("eventSerializer", Serializer.class);
        }
    }

    Ledger.Fact write(DomainEventMessage<?> event) {
        SerializedObject<String> stored = serializer.serialize(event.getPayload(), String.class);
        try {
            return new Ledger.Fact(
                    stored.getType().getName(),
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    json.readTree(stored.getData()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the serializer writes JSON", e);
        }
    }
}
