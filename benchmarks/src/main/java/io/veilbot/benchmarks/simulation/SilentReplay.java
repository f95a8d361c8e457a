package io.veilbot.benchmarks.simulation;

import io.veilbot.benchmarks.simulation.World.Replay;

/** Whoever reads the past once more does nothing again. */
final class SilentReplay implements Judge {

    @Override
    public String invariant() {
        return "I10";
    }

    @Override
    public String claim() {
        return "a replay is silent";
    }

    @Override
    public void judge(World world, Verdict verdict) {
        Replay replay = world.replay();
        boolean silent =
                replay.commands() == 0
                        && replay.orders() == 0
                        && replay.calls() == 0
                        && replay.appointments() == 0;
        verdict.looked(replay.events());
        verdict.holds(silent, replay.toString());
    }
}
