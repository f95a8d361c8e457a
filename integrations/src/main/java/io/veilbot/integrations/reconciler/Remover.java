package io.veilbot.integrations.reconciler;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.PanelCalls;
import io.veilbot.integrations.panels.ProvisionKey;
import io.veilbot.integrations.panels.RemoveKey;
import io.veilbot.integrations.reconciler.Sightings.Sighting;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes keys under names of ours that nobody should have: not before they were seen for a while,
 * and never many without staff, for then it may be the book that is wrong.
 */
final class Remover {

    private static final Duration DAY = Duration.ofDays(1);

    private final PanelCalls calls;
    private final Sightings sightings;
    private final WorkDesk desk;
    private final Clock clock;
    private final ReconcilerSettings settings;

    Remover(
            PanelCalls calls,
            Sightings sightings,
            WorkDesk desk,
            Clock clock,
            ReconcilerSettings settings) {
        this.calls = calls;
        this.sightings = sightings;
        this.desk = desk;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * What became of keys that nobody should have.
     *
     * @param surplus how many there were
     * @param removed names of those that are gone
     * @param held how many are left until staff allow their removal
     */
    record Removal(int surplus, List<String> removed, int held) {

        static final Removal NONE = new Removal(0, List.of(), 0);
    }

    Removal remove(ServerId server, Comparison found) {
        Instant now = clock.instant();
        List<ListedKey> surplus =
                Stream.concat(
                                found.unbooked().stream().filter(key -> !isOrdered(key.name())),
                                found.duplicates().stream())
                        .toList();
        List<Sighting> due =
                sightings.saw(server, surplus, now).stream()
                        .filter(seen -> !seen.since().isAfter(now.minus(settings.grace())))
                        .toList();
        Instant allowed = sightings.allowedUntil(server);
        var free = due.stream().filter(seen -> seen.since().isAfter(allowed)).toList();
        boolean mayGo =
                free.size() + sightings.removedSince(server, now.minus(DAY))
                        <= settings.share(found.listed());
        var gone = new ArrayList<String>();
        for (Sighting seen : mayGo ? due : due.stream().filter(it -> !free.contains(it)).toList()) {
            if (isRemoved(server, seen.key())) {
                gone.add(seen.key().name());
                if (free.contains(seen)) {
                    sightings.removed(server, seen.key(), now);
                }
            }
        }
        return new Removal(surplus.size(), gone, mayGo ? 0 : free.size());
    }

    private boolean isRemoved(ServerId server, ListedKey key) {
        return calls.write(server, (panel, at) -> panel.remove(at, key)) instanceof Outcome.Done;
    }

    /** The book may be behind: whoever ordered a key, and not its removal, wants it. */
    private boolean isOrdered(String name) {
        String key = "key-" + name.substring("veil-".length());
        return desk.wasOrdered(WorkOrder.idOf(ProvisionKey.KIND, key))
                && !desk.wasOrdered(WorkOrder.idOf(RemoveKey.KIND, key));
    }
}
