package io.veilbot.app.engine;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How events reach their handlers: in order, each once, and never past an error in silence. */
@Configuration(proxyBeanMethods = false)
class ProcessingConfiguration {

    private static final int BATCH = 100;

    /** Readers are woken by commits; this only bounds how often a claim is renewed (10 s long). */
    private static final int IDLE_MILLIS = 4_000;

    @Bean
    ProcessingGroups processingGroups(ListableBeanFactory beans) {
        return ProcessingGroups.in(beans);
    }

    @Bean
    CarefulHandling carefulHandling() {
        return new CarefulHandling();
    }

    @Bean
    HandlerEnhancerDefinition savepointPerEvent(CarefulHandling care, DataSource database) {
        return new SavepointPerEvent(care, database);
    }

    @Bean
    DeadLetterQueues deadLetterQueues(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer) {
        return new DeadLetterQueues(connections, transactions, serializer);
    }

    @Bean
    Closing closing() {
        return new Closing();
    }

    @Bean
    EventProgress eventProgress(EventProcessingConfiguration processing, EventStore events) {
        return new EventProgress(processing, events);
    }

    @Bean
    ConfigurerModule processing(
            ProcessingGroups groups,
            CarefulHandling care,
            DeadLetterQueues queues,
            Clock clock,
            Closing closing,
            @Value("${veilbot.processing:true}") boolean on) {
        GenericEventMessage.clock = clock;
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            processing
                    .usingTrackingEventProcessors()
                    .configureDefaultStreamableMessageSource(axon ->
                            new EventsThrough(
                                    axon.eventStore(),
                                    (stream, token) -> new StreamUntilClosed<>(stream, closing)))
                    .registerTrackingEventProcessorConfiguration(axon -> inBatches(on))
                    .registerDefaultListenerInvocationErrorHandler(
                            axon -> PropagatingErrorHandler.instance())
                    .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance());
            groups.sagas().forEach(group -> oneByOne(processing, group, on));
            groups.handlers().forEach(group -> setAside(processing, group, care, queues));
        };
    }

    /** A saga sends commands inside its transaction: it is kept to one event. */
    private static void oneByOne(EventProcessingConfigurer processing, String group, boolean on) {
        processing.registerTrackingEventProcessorConfiguration(group, axon -> reading(1, on));
    }

    private static void setAside(
            EventProcessingConfigurer processing,
            String group,
            CarefulHandling care,
            DeadLetterQueues queues) {
        processing
                .registerDeadLetterQueue(group, axon -> queues.of(group))
                .registerDeadLetterPolicy(
                        group, axon -> (letter, cause) -> care.decide(group, letter, cause))
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        group, (axon, invoker) -> invoker.enableSequenceIdentifierCache());
    }

    /** Of handlers: many events in one transaction. */
    static TrackingEventProcessorConfiguration inBatches(boolean on) {
        return reading(BATCH, on);
    }

    private static TrackingEventProcessorConfiguration reading(int batch, boolean on) {
        return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andAutoStart(on)
                .andBatchSize(batch)
                .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                .andEventAvailabilityTimeout(IDLE_MILLIS, TimeUnit.MILLISECONDS);
    }
}
