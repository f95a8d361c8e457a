package io.veilbot.benchmarks.simulation;

import java.util.Set;

/**
 * Once nothing fails any more, whoever has access has a working key, and nothing is left to do:
 * whatever panels lost, forgot, or said and did not do.
 */
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
        Set<String> served = Access.served(world);
        Set<String> held = Access.held(world);
        Access.ends(world)
                .forEach((subscription, end) -> {
                    if (end.isAfter(world.now()) && !held.contains(subscription)) {
                        verdict.holds(
                                served.contains(subscription),
                                subscription + " has access until " + end + " and no key");
                    }
                });
    }
}
