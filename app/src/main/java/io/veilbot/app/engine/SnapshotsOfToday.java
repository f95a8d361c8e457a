package io.veilbot.app.engine;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;

/**
 * Lets through what was written by an aggregate of today's shape. Others are passed over, and the
 * whole stream is read: a snapshot is a short cut, and never evidence.
 */
final class SnapshotsOfToday implements SnapshotFilter {

    private final StoredNames names;

    SnapshotsOfToday(StoredNames names) {
        this.names = names;
    }

    @Override
    public boolean test(DomainEventData<?> snapshot) {
        var type = snapshot.getPayload().getType();
        return Optional.ofNullable(names.types().get(type.getName()))
                .flatMap(names::revisionOf)
                .filter(revision -> revision.equals(type.getRevision()))
                .isPresent();
    }
}
