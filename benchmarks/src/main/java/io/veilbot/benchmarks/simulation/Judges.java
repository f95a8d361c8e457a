package io.veilbot.benchmarks.simulation;

import java.util.List;

/** Everybody who judges a simulated shop. */
final class Judges {

    private Judges() {}

    static List<Judge> all() {
        return List.of(
                new Conservation(),
                new MoneyBack(),
                new OneKey(),
                new NoFreeKey(),
                new Convergence(),
                new Monotone(),
                new ExactMoney(),
                new SilentReplay(),
                new Liveness(),
                new Complete(),
                new PromoLimits(),
                new GiftOnce(),
                new TrialOnce(),
                new ReferralOnce(),
                new CutOff());
    }
}
