package io.veilbot.benchmarks.simulation;

import io.veilbot.benchmarks.simulation.Ledger.Fact;
import java.util.HashMap;
import java.util.Map;

/** What went back at the provider is what the ledger says went back, and never more than came. */
final class MoneyBack implements Judge {

    @Override
    public String invariant() {
        return "I1r";
    }

    @Override
    public String claim() {
        return "returned = refunded, and what it bought goes";
    }

    @Override
    public void judge(World world, Verdict verdict) {
        Map<String, Long> refunded = new HashMap<>();
        world.ledger()
                .named("sales.payment-refunded")
                .forEach((Fact fact) ->
                        refunded.merge(
                                fact.text("payment"), fact.number("amount.minor"), Long::sum));
        for (Charge charge : world.till().journal()) {
            long back =
                    charge.returned.values().stream().mapToLong(it -> it.amount().minor()).sum();
            long told = refunded.getOrDefault(charge.intent.value(), 0L);
            long taken = charge.taken == null ? 0 : charge.taken.minor();
            verdict.holds(
                    back == told && back <= taken,
                    "%s of %s: %d taken, %d went back, %d told"
                            .formatted(charge.id, charge.intent, taken, back, told));
        }
    }
}
