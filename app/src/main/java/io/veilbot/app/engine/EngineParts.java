package io.veilbot.app.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;

/** What the framework really works with, whatever anybody meant to configure. */
record EngineParts(
        Mode mode,
        ProcessingGroups groups,
        TransactionManager transactions,
        Set<Serializer> serializers,
        EventBus eventBus,
        SagaStore<?> sagas,
        DeadlineManager deadlines,
        Map<String, TokenStore> tokens,
        Map<String, ErrorHandler> errorHandlers,
        Map<String, ListenerInvocationErrorHandler> listenerErrorHandlers,
        Map<String, Optional<SequencedDeadLetterQueue<EventMessage<?>>>> deadLetters) {

    static EngineParts of(Mode mode, ProcessingGroups groups, Configuration axon) {
        EventProcessingConfiguration processing = axon.eventProcessingConfiguration();
        Set<String> running = processing.eventProcessors().keySet();
        return new EngineParts(
                mode,
                groups,
                axon.getComponent(TransactionManager.class),
                Stream.of(axon.serializer(), axon.eventSerializer(), axon.messageSerializer())
                        .collect(Collectors.toSet()),
                axon.eventBus(),
                axon.getComponent(SagaStore.class),
                axon.deadlineManager(),
                each(running, processing::tokenStore),
                each(running, processing::errorHandler),
                each(running, processing::listenerInvocationErrorHandler),
                each(running, processing::deadLetterQueue));
    }

    private static <T> Map<String, T> each(Set<String> names, Function<String, T> part) {
        return names.stream().collect(Collectors.toMap(name -> name, part));
    }
}
