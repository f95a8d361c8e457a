package io.veilbot.benchmarks.simulation;

import io.veilbot.benchmarks.simulation.Ledger.Fact;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Figures of traffic only grow, up to what flowed; and access ends for it after a grace only. */
final class CutOff implements Judge {

    @Override
    public String invariant() {
        return "traffic";
    }

    @Override
    public String claim() {
        return "no more than flowed, and nobody cut off within the grace";
    }

    @Override
    public void judge(World world, Verdict verdict) {
        Map<String, Long> flowed = new HashMap<>();
        world.ledger()
                .named("access.key-requested")
                .forEach(key ->
                        flowed.merge(
                                key.text("subscription"),
                                world.rack().flowed(key.text("panelName")),
                                Long::sum));
        Map<String, Long> used = new HashMap<>();
        Map<String, Instant> graceUntil = new HashMap<>();
        world.ledger()
                .facts()
                .filter(fact -> fact.stream().startsWith("subscription-"))
                .forEach((Fact fact) -> {
                    switch (fact.name()) {
                        case "access.usage-recorded" ->
                                verdict.holds(
                                        grows(fact, used, flowed), "not so: " + fact.payload());
                        case "access.allowance-exhausted" ->
                                graceUntil.put(
                                        fact.stream(), Instant.parse(fact.text("graceUntil")));
                        case "access.subscription-suspended" -> {
                            if (fact.text("hold").equals("TRAFFIC")) {
                                verdict.holds(
                                        isOver(fact, graceUntil), "too early: " + fact.payload());
                            }
                        }
                        default -> {
                            // nothing about traffic
                        }
                    }
                });
    }

    private static boolean grows(Fact fact, Map<String, Long> used, Map<String, Long> flowed) {
        long now = fact.number("used");
        Long before = used.put(fact.stream(), now);
        return now <= flowed.getOrDefault(fact.stream(), 0L) && (before == null || before <= now);
    }

    /** Each grace ends access once. */
    private static boolean isOver(Fact fact, Map<String, Instant> graceUntil) {
        Instant end = graceUntil.remove(fact.stream());
        return end != null && !Instant.parse(fact.text("at")).isBefore(end);
    }
}
