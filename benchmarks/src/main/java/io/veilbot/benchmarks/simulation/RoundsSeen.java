package io.veilbot.benchmarks.simulation;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.reconciler.Round;
import io.veilbot.integrations.reconciler.RoundBook;
import io.veilbot.integrations.reconciler.Sightings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far panels were compared, and what was seen there, in memory. */
final class RoundsSeen implements RoundBook, Sightings {

    private final Map<ServerId, Round> rounds = new HashMap<>();
    private final Map<ServerId, Map<ListedKey, Instant>> seen = new HashMap<>();
    private final Map<ServerId, List<Instant>> removals = new HashMap<>();
    private final Map<ServerId, Instant> allowed = new HashMap<>();

    @Override
    public Optional<Round> find(ServerId server) {
        return Optional.ofNullable(rounds.get(server));
    }

    @Override
    public void keep(Round round) {
        rounds.put(round.shown().server(), round);
    }

    @Override
    public List<Sighting> saw(ServerId server, List<ListedKey> surplus, Instant now) {
        Map<ListedKey, Instant> those = seen.computeIfAbsent(server, _ -> new HashMap<>());
        those.keySet().retainAll(surplus);
        return surplus.stream()
                .map(key -> new Sighting(key, those.computeIfAbsent(key, _ -> now)))
                .toList();
    }

    @Override
    public void removed(ServerId server, ListedKey key, Instant now) {
        removals.computeIfAbsent(server, _ -> new ArrayList<>()).add(now);
    }

    @Override
    public int removedSince(ServerId server, Instant since) {
        return (int)
                removals.getOrDefault(server, List.of()).stream()
                        .filter(moment -> moment.isAfter(since))
                        .count();
    }

    @Override
    public void allow(ServerId server, Instant seenUntil) {
        allowed.put(server, seenUntil);
    }

    @Override
    public Instant allowedUntil(ServerId server) {
        return allowed.getOrDefault(server, Instant.MIN);
    }
}
