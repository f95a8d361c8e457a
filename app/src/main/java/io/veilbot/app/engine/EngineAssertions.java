package io.veilbot.app.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;

/**
 * Refuses to start on parts that would lose something. The framework falls back silently to parts
 * that keep everything in memory, commit nothing, or log an error and go on.
 */
final class EngineAssertions {

    private final EngineParts parts;
    private final List<String> wrong = new ArrayList<>();

    private EngineAssertions(EngineParts parts) {
        this.parts = parts;
    }

    /**
     * @throws IllegalStateException naming every part that is not what it must be
     */
    static void check(EngineParts parts) {
        var assertions = new EngineAssertions(parts);
        assertions.checkStores();
        assertions.checkGroups();
        if (!assertions.wrong.isEmpty()) {
            throw new IllegalStateException(
                    "the engine is not wired as it must be: "
                            + String.join("; ", assertions.wrong));
        }
    }

    private void checkStores() {
        require("transactions", parts.transactions(), SpringTransactionManager.class);
        parts.serializers().forEach(it -> require("serializer", it, StoredNameSerializer.class));
        require("saga store", parts.sagas(), JdbcSagaStore.class);
        require("deadlines", parts.deadlines(), DbSchedulerDeadlineManager.class);
        boolean embedded = parts.eventBus() instanceof EmbeddedEventStore;
        if (embedded != parts.mode().keepsEventsInPostgres()) {
            wrong.add("event store in mode " + parts.mode() + " is " + nameOf(parts.eventBus()));
        }
    }

    private void checkGroups() {
        Set<String> named = new TreeSet<>(parts.groups().handlers());
        named.addAll(parts.groups().sagas());
        if (!parts.tokens().keySet().equals(named)) {
            wrong.add("groups " + parts.tokens().keySet() + " are not those named: " + named);
        }
        requireEach("token store", parts.tokens(), JdbcTokenStore.class);
        requireEach("error handler", parts.errorHandlers(), PropagatingErrorHandler.class);
        requireEach(
                "listener error handler",
                parts.listenerErrorHandlers(),
                PropagatingErrorHandler.class);
        parts.groups().handlers().forEach(this::requireDeadLetters);
    }

    private void requireDeadLetters(String group) {
        var queue = parts.deadLetters().get(group);
        if (queue == null || queue.isEmpty()) {
            wrong.add("dead letters of " + group + " are missing");
        } else {
            require("dead letters of " + group, queue.get(), JdbcSequencedDeadLetterQueue.class);
        }
    }

    private void requireEach(String what, Map<String, ?> byGroup, Class<?> type) {
        byGroup.forEach((group, part) -> require(what + " of " + group, part, type));
    }

    private void require(String what, Object part, Class<?> type) {
        if (!type.isInstance(part)) {
            wrong.add(what + " is " + nameOf(part) + ", not " + type.getSimpleName());
        }
    }

    private static String nameOf(Object part) {
        return part.getClass().getSimpleName();
    }
}
