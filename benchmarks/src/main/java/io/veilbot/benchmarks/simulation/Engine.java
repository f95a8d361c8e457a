package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.modelling.saga.repository.inmemory.InMemorySagaStore;

/**
 * The shop's decisions, sagas and automations over events in memory. Each processing group reads
 * the events at a pace of its own, as it does when it runs in a thread of its own.
 */
final class Engine {

    private static final Duration LONGEST_LAG = Duration.ofSeconds(30);

    private final Agenda agenda;
    private final Dice dice;
    private final EventLog log;
    private final Map<String, Feed> feeds = new LinkedHashMap<>();
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
        this.agenda = agenda;
        this.dice = dice;
        parts.add(commands);
        this.log = new EventLog(listener.andThen(_ -> wakeGroups()));
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer
                .configureEmbeddedEventStore(_ -> log)
                .configureTransactionManager(_ -> NoTransactionManager.INSTANCE)
                .configureResourceInjector(_ -> parts)
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

    Commands commands() {
        return commands;
    }

    /** Whether every group has handled every event. */
    boolean isUpToDate() {
        return feeds.values().stream().noneMatch(Feed::isBehind);
    }

    private void wakeGroups() {
        feeds.values().stream().filter(Feed::wakes).forEach(this::deliverSoon);
    }

    private void deliverSoon(Feed feed) {
        agenda.after(dice.upTo(LONGEST_LAG), () -> deliver(feed));
    }

    private void deliver(Feed feed) {
        feed.deliverNext();
        if (feed.isBehind()) {
            deliverSoon(feed);
        } else {
            feed.sleeps();
        }
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
        String group = type.getAnnotation(ProcessingGroup.class).value();
        if (!feeds.containsKey(group)) {
            var feed = new Feed(log);
            feeds.put(group, feed);
            processing.registerSubscribingEventProcessor(group, _ -> feed);
        }
    }

    private static List<Class<?>> concat(List<Class<?>> some, List<Class<?>> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        return new VersionedAggregateIdentifier(
                (Object) ((Command) message.getPayload()).target().value(), null);
    }
}
