package io.veilbot.benchmarks.simulation;

import io.veilbot.benchmarks.simulation.Ledger.Fact;
import java.util.HashMap;
import java.util.Map;

/** Streams count without gaps, and every group has seen every event. */
final class Complete implements Judge {

    @Override
    public String invariant() {
        return "I14";
    }

    @Override
    public String claim() {
        return "no event skipped";
    }

    @Override
    public void judge(World world, Verdict verdict) {
        Map<String, Long> next = new HashMap<>();
        world.ledger()
                .facts()
                .forEach((Fact fact) -> {
                    long expected = next.merge(fact.stream(), 1L, Long::sum) - 1;
                    verdict.holds(
                            fact.sequence() == expected, fact.stream() + " lacks " + expected);
                });
        verdict.holds(world.upToDate(), "a group is behind");
    }
}
