package io.veilbot.benchmarks.simulation;

import io.veilbot.benchmarks.simulation.Ledger.Fact;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What may follow what in the life of a payment: it never goes back. */
final class Monotone implements Judge {

    private static final String FINDING = "sales.payment-mismatched";
    private static final String CONFIRMED = "sales.payment-confirmed";
    private static final Set<String> AFTER_CONFIRMED =
            Set.of(
                    FINDING,
                    "sales.refund-proposed",
                    "sales.refund-approved",
                    "sales.refund-declined",
                    "sales.refund-requested",
                    "sales.payment-refunded",
                    "sales.refund-refused",
                    "sales.payment-charged-back");
    private static final Set<String> ENDINGS =
            Set.of("sales.payment-expired", "sales.payment-cancelled", "sales.invoice-refused");

    @Override
    public String invariant() {
        return "I8";
    }

    @Override
    public String claim() {
        return "a payment never goes back";
    }

    @Override
    public void judge(World world, Verdict verdict) {
        Map<String, String> last = new HashMap<>();
        world.ledger()
                .facts()
                .filter(fact -> fact.stream().startsWith("payment-"))
                .forEach(fact -> judge(fact, last, verdict));
    }

    private static void judge(Fact fact, Map<String, String> last, Verdict verdict) {
        String before = last.getOrDefault(fact.stream(), "");
        verdict.holds(
                mayFollow(before, fact.name()),
                fact.stream() + ": " + fact.name() + " after " + before);
        if (!fact.name().equals(FINDING)) {
            last.put(fact.stream(), fact.name());
        }
    }

    private static boolean mayFollow(String before, String next) {
        if (before.isEmpty()) {
            return next.equals("sales.payment-requested");
        }
        if (before.equals(CONFIRMED) || AFTER_CONFIRMED.contains(before)) {
            return AFTER_CONFIRMED.contains(next);
        }
        if (ENDINGS.contains(before)) {
            return next.equals(CONFIRMED) || AFTER_CONFIRMED.contains(next);
        }
        return !next.equals("sales.payment-requested")
                && !(next.equals("sales.invoice-opened")
                        && !before.equals("sales.payment-requested"));
    }
}
