package io.veilbot.integrations.reconciler;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.panels.ListedKey;
import java.time.Instant;
import java.util.List;

/** Keys that nobody should have: since when they are seen, and what became of them. */
public interface Sightings {

    /**
     * These are there now; what was seen before and is not, is forgotten.
     *
     * @return the same, in order
     */
    List<Sighting> saw(ServerId server, List<ListedKey> surplus, Instant now);

    /** It was removed, without staff. */
    void removed(ServerId server, ListedKey key, Instant now);

    /** How many were removed since, without staff. */
    int removedSince(ServerId server, Instant since);

    /** What was seen by then may be removed, however many they are. */
    void allow(ServerId server, Instant seenUntil);

    /** {@link Instant#MIN} if nothing was allowed. */
    Instant allowedUntil(ServerId server);

    /** A key that nobody should have, seen again and again. */
    record Sighting(ListedKey key, Instant since) {}
}
