package io.veilbot.benchmarks.simulation;

import io.veilbot.benchmarks.simulation.Ledger.Fact;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Once nothing fails any more, whoever has access has a working key, and nothing is left to do. */
final class Liveness implements Judge {

    @Override
    public String invariant() {
        return "I13";
    }

    @Override
    public String claim() {
        return "everybody served in the end";
    }

    @Override
    public void judge(World world, Verdict verdict) {
        world.unfinished().forEach(work -> verdict.holds(false, work + " was never finished"));
        Set<String> served = new HashSet<>();
        Map<String, String> subscriptionOf = new HashMap<>();
        world.ledger()
                .named("access.key-requested")
                .forEach(it -> subscriptionOf.put(it.text("panelName"), it.text("subscription")));
        world.rack()
                .keys()
                .values()
                .forEach(keys ->
                        keys.forEach((name, limit) -> {
                            if (limit != 0) {
                                served.add(subscriptionOf.getOrDefault(name, ""));
                            }
                        }));
        ends(world)
                .forEach((subscription, end) -> {
                    if (end.isAfter(world.now())) {
                        verdict.holds(
                                served.contains(subscription),
                                subscription + " has access until " + end + " and no key");
                    }
                });
    }

    private static Map<String, Instant> ends(World world) {
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
}
