package io.veilbot.app.contract;

import io.veilbot.api.Event;
import io.veilbot.api.StoredAs;
import io.veilbot.app.engine.OpenVault;
import io.veilbot.app.engine.StoredNames;
import io.veilbot.app.engine.StoredTypes;
import io.veilbot.app.vault.SealingModule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.ClassUtils;

/** The messages of core-api, and the very serializer that the product stores them with. */
final class StoredMessages {

    static final List<Class<?>> TYPES = StoredTypes.in("io.veilbot.api").types();

    private StoredMessages() {}

    static Stream<Class<?>> events() {
        return TYPES.stream()
                .filter(Event.class::isAssignableFrom)
                .sorted(Comparator.comparing(type -> storedAs(type).value()));
    }

    static StoredAs storedAs(Class<?> type) {
        return type.getAnnotation(StoredAs.class);
    }

    static String classNameOf(String storedName) {
        Class<?> type = new StoredNames(TYPES).types().get(storedName);
        return type == null ? "" : type.getName();
    }

    static Serializer serializer() {
        try (var parts = new AnnotationConfigApplicationContext()) {
            parts.registerBean(SealingModule.class, () -> new SealingModule(new OpenVault()));
            parts.register(
                    ClassUtils.resolveClassName(
                            "io.veilbot.app.engine.SerializerConfiguration", null));
            parts.refresh();
            return parts.getBean("eventSerializer", Serializer.class);
        }
    }
}
