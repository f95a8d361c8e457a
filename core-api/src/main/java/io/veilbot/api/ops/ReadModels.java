package io.veilbot.api.ops;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The read models as staff see and rebuild them. */
public interface ReadModels {

    /** Every processing group: read models first, then automations and sagas. */
    List<Status> status();

    /**
     * Waits until the read models that this process keeps show what is stored by now.
     *
     * @param atMost then it goes on all the same
     */
    void catchUp(Duration atMost);

    /**
     * Starts to rebuild one read model beside the live one, to compare and to swap it in if it
     * differs.
     *
     * @param name as in {@link Status#name()}
     * @return false if that one is being rebuilt already
     * @throws IllegalArgumentException if there is no such read model
     */
    boolean rebuild(String name, String startedBy);

    /**
     * As {@link #rebuild}, but the live one is left as it is, whatever it is found to be.
     *
     * @return false if that one is being rebuilt already
     * @throws IllegalArgumentException if there is no such read model
     */
    boolean compare(String name, String startedBy);

    /**
     * @param name processing group
     * @param rebuildable whether it is a read model; automations and sagas are not
     * @param position last event handled; the lowest over its segments
     * @param head last event stored
     * @param lagEvents positions between the two; gaps count
     * @param lagSeconds age of the oldest event not yet handled; 0 when there is none
     * @param deadLetters events set aside because they failed
     * @param error what keeps it from going on; empty when it runs
     * @param rebuild the newest rebuild, running or done
     */
    record Status(
            String name,
            boolean rebuildable,
            boolean running,
            long position,
            long head,
            long lagEvents,
            long lagSeconds,
            long deadLetters,
            String error,
            Optional<Rebuild> rebuild) {}

    /**
     * @param done events replayed
     * @param total events to replay
     * @param liveChecksum SHA-256 (hex) of the live rows in order; empty until compared
     * @param rebuiltChecksum the same of the rebuilt rows
     * @param swapped whether the rebuilt rows replaced the live ones
     * @param error why it failed; empty if it did not
     */
    record Rebuild(
            long done,
            long total,
            Instant startedAt,
            Optional<Instant> endedAt,
            String liveChecksum,
            String rebuiltChecksum,
            boolean swapped,
            String error) {

        /** Whether both are there and the same. */
        public boolean equal() {
            return !liveChecksum.isEmpty() && liveChecksum.equals(rebuiltChecksum);
        }
    }
}
