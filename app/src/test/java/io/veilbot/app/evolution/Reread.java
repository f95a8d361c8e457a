package io.veilbot.app.evolution;

import io.veilbot.projections.Projection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.config.SagaConfiguration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.spring.stereotype.Saga;

/**
 * Every event once more, in the order of the store and each at its own time: first to the read
 * models, then to sagas and desks, one after another. Nothing is done twice, for nothing is sent.
 */
final class Reread {

    /** Hands over an event if it is anything for this handler. */
    private interface Handling {
        void of(EventMessage<?> event) throws Exception;
    }

    private record Handler(String group, Handling handling) {}

    private final CorpusShop shop;
    private final PlainWords words;
    private final List<Handler> handlers = new ArrayList<>();
    private final StringBuilder wishes = new StringBuilder();

    Reread(CorpusShop shop, PlainWords words) {
        this.shop = shop;
        this.words = words;
        Stream.of(projections(), desks(), sagas())
                .flatMap(some -> some.sorted(Comparator.comparing(Handler::group)))
                .forEach(handlers::add);
    }

    private Stream<Handler> projections() {
        return shop.beans(Projection.class).map(one -> new Handler(one.group(), adapter(one)));
    }

    private Stream<Handler> desks() {
        return shop.annotated(ProcessingGroup.class)
                .filter(bean -> !(bean instanceof Projection))
                .filter(bean -> !bean.getClass().isAnnotationPresent(Saga.class))
                .map(desk -> new Handler(group(desk.getClass()), adapter(desk)));
    }

    private static Handling adapter(Object bean) {
        var adapter = new AnnotationEventHandlerAdapter(bean);
        return event -> {
            if (adapter.canHandle(event)) {
                adapter.handle(event);
            }
        };
    }

    private Stream<Handler> sagas() {
        var processing = shop.bean(Configuration.class).eventProcessingConfiguration();
        return processing.sagaConfigurations().stream()
                .map(saga -> new Handler(group(saga.type()), manager(saga)));
    }

    private static Handling manager(SagaConfiguration<?> saga) {
        var manager = saga.manager();
        return event -> {
            if (manager.canHandle(event, Segment.ROOT_SEGMENT)) {
                manager.handle(event, Segment.ROOT_SEGMENT);
            }
        };
    }

    private static String group(Class<?> type) {
        return type.getAnnotation(ProcessingGroup.class).value();
    }

    /** What sagas and desks wanted to send, in order. */
    String wishes() {
        try (Stream<? extends TrackedEventMessage<?>> events =
                shop.bean(EventStorageEngine.class).readEvents(null, false)) {
            events.forEach(this::happensAgain);
        }
        return wishes.toString();
    }

    private void happensAgain(TrackedEventMessage<?> event) {
        shop.clock().turnTo(event.getTimestamp());
        for (Handler handler : handlers) {
            handle(handler, event);
            String where = "%d %s: ".formatted(position(event), handler.group());
            // several sagas may hear of one event, in no order
            shop.bean(WishedCommands.class).take().stream()
                    .map(wish -> where + words.of(wish) + "\n")
                    .sorted()
                    .forEach(wishes::append);
        }
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    private void handle(Handler handler, TrackedEventMessage<?> event) {
        var unit = DefaultUnitOfWork.startAndGet(event);
        unit.attachTransaction(shop.bean(TransactionManager.class));
        var result =
                unit.executeWithResult(() -> {
                    handler.handling().of(event);
                    return true;
                });
        if (result.isExceptional()) {
            throw new AssertionError(
                    handler.group() + " cannot read event " + position(event),
                    result.exceptionResult());
        }
    }
}
