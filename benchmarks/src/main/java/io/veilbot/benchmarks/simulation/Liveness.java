package io.veilbot.benchmarks.simulation;

import java.util.Set;

/**
 * Once nothing fails any more, whoever has access has a working key, and nothing is left to do.
 * Keys that panels forgot are counted elsewhere: nobody compares panels with the ledger yet.
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
        Set<String> forgotten = Access.forgotten(world);
        Access.ends(world)
                .forEach((subscription, end) -> {
                    boolean mayLack =
                            held.contains(subscription) || forgotten.contains(subscription);
                    if (end.isAfter(world.now()) && !mayLack) {
                        verdict.holds(
                                served.contains(subscription),
                                subscription + " has access until " + end + " and no key");
                    }
                });
    }
}
