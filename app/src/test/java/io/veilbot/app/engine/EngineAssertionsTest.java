package io.veilbot.app.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.app.postgres.TestPostgres;
import io.veilbot.toy.LampProjection;
import io.veilbot.toy.LampShop;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.deadline.SimpleDeadlineManager;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.eventhandling.LoggingErrorHandler;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.modelling.saga.repository.inmemory.InMemorySagaStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class EngineAssertionsTest {

    private static final ConfigurableApplicationContext SHOP =
            LampShop.open(TestPostgres.freshDatabase());

    private static final org.axonframework.config.Configuration AXON =
            SHOP.getBean(org.axonframework.config.Configuration.class);

    private static final EngineParts GOOD =
            EngineParts.of(Mode.EMBEDDED, SHOP.getBean(ProcessingGroups.class), AXON);

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void theRealPartsPass() {
        assertThatCode(() -> EngineAssertions.check(GOOD)).doesNotThrowAnyException();
    }

    @Test
    void noTransactionsAreRefused() {
        assertRefused(with("transactions", NoTransactionManager.instance()), "transactions");
    }

    @Test
    void anotherSerializerIsRefused() {
        assertRefused(
                with("serializers", Set.of(JacksonSerializer.defaultSerializer())), "serializer");
    }

    @Test
    void forgettingSagasAreRefused() {
        assertRefused(with("sagas", new InMemorySagaStore()), "saga store");
    }

    @Test
    void forgettingDeadlinesAreRefused() {
        var forgetting =
                SimpleDeadlineManager.builder()
                        .scopeAwareProvider(new ConfigurationScopeAwareProvider(AXON))
                        .build();
        assertRefused(with("deadlines", forgetting), "deadlines");
        forgetting.shutdown();
    }

    @Test
    void anEventStoreOfAnotherModeIsRefused() {
        assertRefused(with("eventBus", SimpleEventBus.builder().build()), "event store");
        assertRefused(with("mode", Mode.SERVER), "event store in mode SERVER");
    }

    @Test
    void forgettingPositionsAreRefused() {
        assertRefused(
                with("tokens", swapped(GOOD.tokens(), new InMemoryTokenStore())), "token store");
    }

    @Test
    void errorsThatAreOnlyLoggedAreRefused() {
        ListenerInvocationErrorHandler logging = new LoggingErrorHandler();
        assertRefused(
                with("listenerErrorHandlers", swapped(GOOD.listenerErrorHandlers(), logging)),
                "listener error handler of " + LampProjection.GROUP);
        assertRefused(
                with("errorHandlers", swapped(GOOD.errorHandlers(), (ErrorHandler) context -> {})),
                "error handler of " + LampProjection.GROUP);
    }

    @Test
    void aGroupWithoutDeadLettersIsRefused() {
        assertRefused(
                with("deadLetters", swapped(GOOD.deadLetters(), Optional.empty())),
                "dead letters of " + LampProjection.GROUP);
        assertRefused(
                with(
                        "deadLetters",
                        swapped(
                                GOOD.deadLetters(),
                                Optional.of(InMemorySequencedDeadLetterQueue.defaultQueue()))),
                "dead letters of " + LampProjection.GROUP);
    }

    @Test
    void aGroupNobodyNamedIsRefused() {
        assertRefused(
                with("groups", new ProcessingGroups(Set.of(), Set.of(), Set.of())),
                "not those named");
    }

    /** The good parts but for one. */
    private static EngineParts with(String name, Object other) {
        var components = EngineParts.class.getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                boolean swap = components[i].getName().equals(name);
                values[i] = swap ? other : components[i].getAccessor().invoke(GOOD);
            }
            return (EngineParts) EngineParts.class.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> swapped(Map<String, ?> parts, Object other) {
        Map<String, Object> copy = new HashMap<>(parts);
        copy.put(LampProjection.GROUP, other);
        return copy;
    }

    private static void assertRefused(EngineParts parts, String message) {
        assertThatThrownBy(() -> EngineAssertions.check(parts))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }
}
