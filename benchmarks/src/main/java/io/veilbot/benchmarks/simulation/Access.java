package io.veilbot.benchmarks.simulation;

import io.veilbot.benchmarks.simulation.Ledger.Fact;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who has access by the ledger, and whose keys work on the panels. */
final class Access {

    private Access() {}

    /** Until when, by subscription: what the newest event that says so says. */
    static Map<String, Instant> ends(World world) {
        Map<String, Instant> ends = new HashMap<>();
        world.ledger()
                .facts()
                .filter(fact -> fact.stream().startsWith("subscription-"))
                .filter(fact -> fact.payload().hasNonNull("endsAt"))
                .filter(fact -> !fact.name().equals("access.end-approaching"))
                .forEach(
                        (Fact fact) -> ends.put(fact.stream(), Instant.parse(fact.text("endsAt"))));
        return ends;
    }

    /** Whose access is withheld, though it has not ended. */
    static Set<String> held(World world) {
        Map<String, Set<String>> holds = new HashMap<>();
        world.ledger()
                .facts()
                .filter(fact -> fact.payload().hasNonNull("hold"))
                .forEach((Fact fact) -> note(fact, holds));
        return holds.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static void note(Fact fact, Map<String, Set<String>> holds) {
        Set<String> those = holds.computeIfAbsent(fact.stream(), _ -> new HashSet<>());
        if (fact.name().equals("access.subscription-suspended")) {
            those.add(fact.text("hold"));
        } else {
            those.remove(fact.text("hold"));
        }
    }

    /** Subscriptions with a key that lets something through. */
    static Set<String> served(World world) {
        Map<String, String> subscriptionOf = new HashMap<>();
        world.ledger()
                .named("access.key-requested")
                .forEach(it -> subscriptionOf.put(it.text("panelName"), it.text("subscription")));
        Set<String> served = new HashSet<>();
        for (Map<String, Long> keys : world.rack().keys().values()) {
            keys.forEach((name, limit) -> {
                if (limit != 0) {
                    served.add(subscriptionOf.getOrDefault(name, name));
                }
            });
        }
        return served;
    }
}
