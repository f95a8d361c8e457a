package io.veilbot.app.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;

/** What a group could not handle, set aside in PostgreSQL with all that follows on the same id. */
final class DeadLetterQueues {

    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final Serializer serializer;
    private final Map<String, SequencedDeadLetterQueue<EventMessage<?>>> byGroup =
            new ConcurrentHashMap<>();

    DeadLetterQueues(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer) {
        this.connections = connections;
        this.transactions = transactions;
        this.serializer = serializer;
    }

    SequencedDeadLetterQueue<EventMessage<?>> of(String group) {
        return byGroup.computeIfAbsent(group, this::open);
    }

    private SequencedDeadLetterQueue<EventMessage<?>> open(String group) {
        return JdbcSequencedDeadLetterQueue.builder()
                .processingGroup(group)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(Tables.deadLetters())
                .genericSerializer(serializer)
                .eventSerializer(serializer)
                .build();
    }
}
