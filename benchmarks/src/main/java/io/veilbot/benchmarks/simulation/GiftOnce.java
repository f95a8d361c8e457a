package io.veilbot.benchmarks.simulation;

import io.veilbot.benchmarks.simulation.Ledger.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A gift is redeemed by one person at most, which is access once; never after it was recalled. */
final class GiftOnce implements Judge {

    @Override
    public String invariant() {
        return "gift";
    }

    @Override
    public String claim() {
        return "a gift redeemed once at most";
    }

    @Override
    public void judge(World world, Verdict verdict) {
        Map<String, String> last = new HashMap<>();
        Set<String> redeemed = new HashSet<>();
        world.ledger()
                .facts()
                .filter(fact -> fact.name().startsWith("sales.gift-"))
                .forEach((Fact fact) -> {
                    String before = last.getOrDefault(fact.stream(), "");
                    verdict.holds(
                            mayFollow(before, fact.name()),
                            fact.stream() + ": " + fact.name() + " after " + before);
                    last.put(fact.stream(), fact.name());
                    if (fact.name().equals("sales.gift-redeemed")) {
                        redeemed.add(fact.stream());
                    }
                });
        Map<String, Long> granted = Grants.of(world, "GIFT");
        redeemed.forEach(gift -> {
            Long times = granted.remove(gift);
            verdict.holds(times != null && times == 1, gift + " was granted " + times + " times");
        });
        granted.keySet()
                .forEach(gift -> verdict.holds(false, gift + " was granted, and not redeemed"));
    }

    private static boolean mayFollow(String before, String next) {
        return switch (next) {
            case "sales.gift-issued" -> before.isEmpty();
            case "sales.gift-redeemed" -> before.equals("sales.gift-issued");
            default -> !before.isEmpty() && !before.equals("sales.gift-recalled");
        };
    }
}
