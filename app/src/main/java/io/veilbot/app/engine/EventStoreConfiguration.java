package io.veilbot.app.engine;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events in PostgreSQL; absent where Axon Server keeps them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.event-store.enabled", havingValue = "false")
class EventStoreConfiguration {

    private static final int READ_AHEAD = 500;

    @Bean
    EventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver duplicates,
            Serializer serializer,
            org.axonframework.config.Configuration axon) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(duplicates)
                .schema(Tables.events())
                .dataType(String.class)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(axon.upcasterChain())
                .snapshotFilter(axon.snapshotFilter())
                .batchSize(READ_AHEAD)
                .build();
    }

    /**
     * Wakes its readers on every commit of this process. What other nodes append is found by
     * polling once a second.
     */
    @Bean("eventBus")
    @Qualifier("eventStore")
    EventStore eventStore(EventStorageEngine engine, org.axonframework.config.Configuration axon) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(axon.getComponent(EventBusSpanFactory.class))
                .build();
    }

    /** Only here may events be seen in another order than they are stored in. */
    @Bean
    ConfigurerModule inStoreOrder(
            ProcessingGroups groups,
            ObjectProvider<EventStorageEngine> store,
            JdbcClient jdbc,
            Closing closing,
            @Value("${veilbot.processing:true}") boolean on) {
        var late = new LateEvents(jdbc);
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            for (String group : groups.ordered()) {
                processing.registerTrackingEventProcessor(
                        group,
                        axon -> inOrder(axon, store.getObject(), late, closing),
                        axon -> ProcessingConfiguration.inBatches(on));
            }
        };
    }

    private static StreamableMessageSource<TrackedEventMessage<?>> inOrder(
            org.axonframework.config.Configuration axon,
            EventStorageEngine store,
            LateEvents late,
            Closing closing) {
        return new EventsThrough(
                axon.eventStore(),
                (stream, token) ->
                        new StreamUntilClosed<>(
                                new StreamInOrder(stream, store, late, token), closing));
    }
}
