package io.veilbot.app.engine;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Snapshots of the aggregates that name these beans: those whose streams grow without end. */
@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {

    /** A stream is never longer than so many events from its last snapshot. */
    private static final int EVENTS = 100;

    /**
     * A thread of its own takes it: no decision waits for a snapshot. It must be told how the
     * engine resolves what handlers ask for: left alone it knows nothing of beans.
     */
    @Bean
    Snapshotter snapshotter(
            EventStore events,
            TransactionManager transactions,
            org.axonframework.config.Configuration axon) {
        return SpringAggregateSnapshotter.builder()
                .eventStore(events)
                .transactionManager(transactions)
                .repositoryProvider(axon::repository)
                .parameterResolverFactory(axon.parameterResolverFactory())
                .executor(Thread::startVirtualThread)
                .build();
    }

    @Bean
    SnapshotTriggerDefinition snapshotTrigger(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS);
    }

    @Bean
    SnapshotFilter snapshotsOfToday(StoredNames names) {
        return new SnapshotsOfToday(names);
    }
}
