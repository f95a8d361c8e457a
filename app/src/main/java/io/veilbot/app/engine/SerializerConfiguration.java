package io.veilbot.app.engine;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.veilbot.api.StoredAs;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** One JSON for events, messages and everything else: the same bytes everywhere. */
@Configuration(proxyBeanMethods = false)
class SerializerConfiguration {

    @Bean
    StoredNames storedNames(ListableBeanFactory beans, ObjectProvider<StoredTypes> more) {
        List<Class<?>> types = new ArrayList<>(StoredTypes.in("io.veilbot.api").types());
        more.forEach(stored -> types.addAll(stored.types()));
        for (String name : beans.getBeanNamesForAnnotation(StoredAs.class)) {
            types.add(Objects.requireNonNull(beans.getType(name)));
        }
        return new StoredNames(types);
    }

    /** Modules are beans: the vault adds the one that seals personal text and secrets. */
    @Bean
    ObjectMapper objectMapper(ObjectProvider<Module> modules) {
        JsonMapper.Builder json =
                JsonMapper.builder()
                        .addModules(
                                new JavaTimeModule(), new Jdk8Module(), new ParameterNamesModule())
                        .addModules(modules.orderedStream().toList())
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        ObjectMapper mapper = json.build();
        return mapper.setAnnotationIntrospector(
                AnnotationIntrospector.pair(
                        new SagaState(),
                        mapper.getSerializationConfig().getAnnotationIntrospector()));
    }

    @Bean
    @Primary
    Serializer serializer(ObjectMapper mapper, StoredNames names) {
        return new StoredNameSerializer(mapper, names);
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Serializer serializer) {
        return serializer;
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Serializer serializer) {
        return serializer;
    }
}
