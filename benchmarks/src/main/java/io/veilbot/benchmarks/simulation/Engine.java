package io.veilbot.benchmarks.simulation;

import static java.util.stream.Collectors.toSet;

import io.veilbot.api.Command;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.modelling.saga.repository.inmemory.InMemorySagaStore;

/** The shop's decisions, sagas and automations over events in memory. */
final class Engine {

    private final EventLog log;
    private final Feeds feeds;
    private final DirectCommands commands = new DirectCommands();

    /**
     * @param parts what the shop's classes are made with; gets the engine's own
     * @param more event handlers of other rooms
     * @param listener hears of every event once it is stored
     */
    Engine(
            Agenda agenda,
            SimulatedClock clock,
            Dice dice,
            Parts parts,
            List<Class<?>> more,
            Consumer<DomainEventMessage<?>> listener) {
        feeds = new Feeds(agenda, dice);
        parts.add(commands);
        log = new EventLog(listener.andThen(_ -> feeds.wake()));
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer
                .configureEmbeddedEventStore(_ -> log)
                .configureTransactionManager(_ -> NoTransactionManager.INSTANCE)
                .configureResourceInjector(_ -> parts)
                .configureCorrelationDataProviders(
                        _ -> List.of(new SimpleCorrelationDataProvider("actor")))
                .registerComponent(CommandTargetResolver.class, _ -> Engine::target)
                .registerComponent(
                        DeadlineManager.class,
                        it ->
                                parts.add(
                                        new SimulatedDeadlines(
                                                agenda,
                                                clock,
                                                new ConfigurationScopeAwareProvider(it))));
        parts.all().forEach(part -> register(configurer, part));
        Rooms.aggregates().forEach(type -> aggregate(configurer, type));
        Rooms.deciders().forEach(type -> configurer.registerCommandHandler(_ -> parts.make(type)));
        handlers(configurer, parts, more);
        Configuration axon = configurer.buildConfiguration();
        axon.getComponent(DeadlineManager.class);
        parts.repositories(axon::repository);
        commands.decideBy(axon.commandBus());
        axon.start();
    }

    DirectCommands commands() {
        return commands;
    }

    /**
     * Lets every group that can be rebuilt read everything once more; sagas cannot.
     *
     * @return how many events were read by all groups together
     */
    long replay() {
        return feeds.replay(Rooms.sagas().stream().map(Engine::group).collect(toSet()));
    }

    /** Whether every group has handled every event. */
    boolean isUpToDate() {
        return feeds.areUpToDate();
    }

    // the framework's own type is raw where the class is not known before
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void register(Configurer configurer, Object part) {
        for (Class<?> type = part.getClass(); type != Object.class; type = type.getSuperclass()) {
            configurer.registerComponent((Class) type, _ -> part);
            for (Class<?> role : type.getInterfaces()) {
                configurer.registerComponent((Class) role, _ -> part);
            }
        }
    }

    private static void aggregate(Configurer configurer, Class<?> type) {
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(type));
    }

    private void handlers(Configurer configurer, Parts parts, List<Class<?>> more) {
        EventProcessingConfigurer processing = configurer.eventProcessing();
        processing
                .usingSubscribingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(
                        _ -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerSagaStore(_ -> new InMemorySagaStore());
        Rooms.sagas()
                .forEach(type -> {
                    feed(processing, type);
                    processing.registerSaga(type);
                });
        for (Class<?> type : concat(Rooms.desks(), more)) {
            feed(processing, type);
            processing.registerEventHandler(_ -> parts.make(type));
        }
    }

    private void feed(EventProcessingConfigurer processing, Class<?> type) {
        String group = group(type);
        if (!feeds.groups().contains(group)) {
            var feed = new Feed(log);
            feeds.open(group, feed);
            processing.registerSubscribingEventProcessor(group, _ -> feed);
        }
    }

    private static String group(Class<?> type) {
        return type.getAnnotation(ProcessingGroup.class).value();
    }

    private static List<Class<?>> concat(List<Class<?>> some, List<Class<?>> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        return new VersionedAggregateIdentifier(
                (Object) ((Command) message.getPayload()).target().value(), null);
    }
}
