package io.veilbot.benchmarks.simulation;

import java.util.Map;

/** Nobody has the trial twice, and whoever claimed it has it. */
final class TrialOnce implements Judge {

    @Override
    public String invariant() {
        return "trial";
    }

    @Override
    public String claim() {
        return "one trial per person";
    }

    @Override
    public void judge(World world, Verdict verdict) {
        Map<String, Long> granted = Grants.of(world, "TRIAL");
        Grants.count(world, "people.trial-claimed", "customer")
                .forEach((person, claims) -> {
                    long times = granted.getOrDefault(person, 0L);
                    verdict.holds(
                            claims == 1 && times == 1,
                            "%s claimed %d trials and got %d".formatted(person, claims, times));
                });
        granted.keySet()
                .removeAll(Grants.count(world, "people.trial-claimed", "customer").keySet());
        granted.keySet().forEach(person -> verdict.holds(false, person + " never claimed it"));
    }
}
