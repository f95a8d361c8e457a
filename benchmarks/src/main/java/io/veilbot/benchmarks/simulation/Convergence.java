package io.veilbot.benchmarks.simulation;

import io.veilbot.benchmarks.simulation.Ledger.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Where the same people did the same, the same became of each payment: whatever was lost, late,
 * repeated or out of order. Moments are left out, and with them keys that stalled: late is late; so
 * are amounts that a code lowered, for its last use is for whoever comes first.
 */
final class Convergence implements Judge {

    private static final String BY_CODE = "code";

    @Override
    public String invariant() {
        return "I5";
    }

    @Override
    public String claim() {
        return "the same end, whatever went wrong when";
    }

    @Override
    public void judge(World world, Verdict verdict) {
        world.twin().ifPresent(twin -> compare(ends(world), ends(twin), verdict));
    }

    private static void compare(
            Map<String, List<String>> here, Map<String, List<String>> there, Verdict verdict) {
        var all = new TreeSet<>(here.keySet());
        all.addAll(there.keySet());
        for (String payment : all) {
            List<String> one = here.getOrDefault(payment, List.of());
            List<String> other = there.getOrDefault(payment, List.of());
            if (isByCode(one) || isByCode(other)) {
                one = withoutFigures(one);
                other = withoutFigures(other);
            }
            verdict.holds(one.equals(other), payment + " is " + one + " and " + other);
        }
    }

    private static boolean isByCode(List<String> end) {
        return end.contains(BY_CODE);
    }

    /** Each use of a code that is released goes to whoever comes next, whenever that is. */
    private static List<String> withoutFigures(List<String> end) {
        return end.stream()
                .filter(it -> !it.equals(BY_CODE))
                .map(it -> it.split(" ", 2)[0])
                .toList();
    }

    /** By payment, in an order of words that tells nothing of the order of events. */
    private static Map<String, List<String>> ends(World world) {
        Map<String, List<String>> ends = new HashMap<>();
        world.ledger().facts().forEach((Fact fact) -> note(fact, ends));
        ends.values().forEach(Collections::sort);
        return ends;
    }

    private static void note(Fact fact, Map<String, List<String>> ends) {
        switch (fact.name()) {
            case "sales.payment-requested" -> {
                add(fact, "payment", "asked", "offer.price", ends);
                if (fact.field("offer.discount").hasNonNull("promo")) {
                    ends.computeIfAbsent(fact.text("payment"), _ -> new ArrayList<>()).add(BY_CODE);
                }
            }
            case "sales.payment-confirmed" -> add(fact, "payment", "paid", "amount", ends);
            case "sales.payment-mismatched" -> add(fact, "payment", "differs", "found", ends);
            case "sales.payment-refunded" -> add(fact, "payment", "back", "amount", ends);
            case "sales.gift-issued" -> add(fact, "payment", "gift", "terms.period", ends);
            case "access.period-granted" -> {
                if (fact.text("grant.source").equals("PAYMENT")) {
                    add(fact, "grant.cause", "got", "grant.period", ends);
                }
            }
            case "sales.case-opened" -> {
                if (!fact.text("kind").equals("DELIVERY_STALLED")) {
                    add(fact, "about", "case", "kind", ends);
                }
            }
            default -> {
                // how it came to that, and when
            }
        }
    }

    private static void add(
            Fact fact, String whose, String what, String path, Map<String, List<String>> ends) {
        ends.computeIfAbsent(fact.text(whose), _ -> new ArrayList<>())
                .add(what + " " + fact.field(path));
    }
}
