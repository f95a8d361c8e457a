package io.veilbot.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.StoredAs;
import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.app.vault.SealingModule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

class StoredNameSerializerTest {

    private static final StoredNames NAMES =
            new StoredNames(
                    Stream.concat(
                                    Stream.of("io.veilbot.api", "io.veilbot.toy")
                                            .flatMap(it -> StoredTypes.in(it).types().stream()),
                                    Stream.of(Notebook.class))
                            .toList());

    private static final StoredNameSerializer SERIALIZER =
            new StoredNameSerializer(mapper(), NAMES);

    private static ObjectMapper mapper() {
        var beans = new DefaultListableBeanFactory();
        beans.registerBeanDefinition(
                "sealing",
                new RootBeanDefinition(
                        SealingModule.class, () -> new SealingModule(new OpenVault())));
        return new SerializerConfiguration()
                .objectMapper(beans.getBeanProvider(com.fasterxml.jackson.databind.Module.class));
    }

    static Stream<Class<?>> messages() {
        return new TreeMap<>(NAMES.types()).values().stream().filter(Class::isRecord);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageSurvivesUnderItsStoredName(Class<?> type) {
        Object message = Samples.of(type);
        SerializedObject<String> stored = SERIALIZER.serialize(message, String.class);
        assertThat(stored.getType().getName())
                .isEqualTo(type.getAnnotation(StoredAs.class).value());
        assertThat(stored.getType().getRevision()).isNotBlank();
        assertThat((Object) SERIALIZER.deserialize(stored)).isEqualTo(message);
    }

    @Test
    void personalTextAndSecretsAreSealedInEveryPayload() {
        messages()
                .map(type -> SERIALIZER.serialize(Samples.of(type), String.class).getData())
                .forEach(json -> assertThat(json).doesNotContain("\"owner\""));
        assertThat(
                        messages()
                                .map(it -> SERIALIZER.serialize(Samples.of(it), String.class))
                                .filter(json -> json.getData().contains("\"sealed:")))
                .hasSizeGreaterThan(4);
    }

    @Test
    void whatALaterReleaseAddsIsIgnored() {
        var event = (PaymentEvent) Samples.of(PaymentEvent.PaymentExpired.class);
        String json = SERIALIZER.serialize(event, String.class).getData();
        var later =
                new SimpleSerializedObject<>(
                        json.replaceFirst("\\{", "{\"unheardOf\":{\"a\":1},"),
                        String.class,
                        new SimpleSerializedType("sales.payment-expired", "1"));
        assertThat((Object) SERIALIZER.deserialize(later)).isEqualTo(event);
    }

    static Stream<Object> frameworkObjects() {
        var gaps = GapAwareTrackingToken.newInstance(9, Set.of(4L, 7L));
        var earlier = GapAwareTrackingToken.newInstance(3, Set.of());
        var one = new GlobalSequenceTrackingToken(1);
        return Stream.of(
                gaps,
                one,
                ReplayToken.createReplayToken(gaps, earlier),
                ReplayToken.createReplayToken(gaps, null),
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(5), one),
                new MergedTrackingToken(gaps, earlier),
                new SagaScopeDescriptor("LampSaga", "some-id"),
                MetaData.from(Map.of("actor", "staff:anna")));
    }

    @ParameterizedTest
    @MethodSource("frameworkObjects")
    void whatTheFrameworkStoresSurvivesUnderItsClassName(Object object) {
        SerializedObject<String> stored = SERIALIZER.serialize(object, String.class);
        assertThat(stored.getType().getName()).isEqualTo(object.getClass().getName());
        assertThat((Object) SERIALIZER.deserialize(stored)).isEqualTo(object);
        SerializedObject<byte[]> bytes = SERIALIZER.serialize(object, byte[].class);
        assertThat((Object) SERIALIZER.deserialize(bytes)).isEqualTo(object);
    }

    @Test
    void aSagaIsItsFieldsWithoutItsTransientOnes() {
        var saga = new Notebook();
        saga.seen.addAll(List.of("b", "a"));
        saga.tool = "not stored";
        SerializedObject<String> stored = SERIALIZER.serialize(saga, String.class);
        assertThat(stored.getType().getName()).isEqualTo("test.notebook");
        assertThat(stored.getData()).isEqualTo("{\"seen\":[\"a\",\"b\"]}");
        Notebook read = SERIALIZER.deserialize(stored);
        assertThat(read.seen).containsExactly("a", "b");
    }

    @Test
    void twoTypesUnderOneNameAreRefused() {
        assertThatThrownBy(() -> new StoredNames(List.of(Notebook.class, OtherNotebook.class)))
                .hasMessageContaining("test.notebook");
    }

    @StoredAs("test.notebook")
    static final class Notebook {
        private final Set<String> seen = new TreeSet<>();
        private transient @Nullable String tool;

        @Nullable String getTool() {
            return tool;
        }
    }

    @StoredAs("test.notebook")
    record OtherNotebook() {}
}
