package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Money;
import io.veilbot.benchmarks.simulation.Ledger.Fact;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was confirmed is what was asked, and what the provider's own journal says it took. */
final class ExactMoney implements Judge {

    @Override
    public String invariant() {
        return "I9";
    }

    @Override
    public String claim() {
        return "exact money";
    }

    @Override
    public void judge(World world, Verdict verdict) {
        Map<String, Charge> charges =
                world.till().journal().stream().collect(Collectors.toMap(it -> it.id, it -> it));
        world.ledger()
                .named("sales.payment-confirmed")
                .filter(fact -> !fact.text("seenBy").equals("ADMIN"))
                .forEach(fact ->
                        verdict.holds(
                                agree(fact, charges.get(fact.text("providerPaymentId"))),
                                fact.stream() + " confirmed otherwise than taken"));
    }

    private static boolean agree(Fact fact, @Nullable Charge charge) {
        Money taken = charge == null ? null : charge.taken;
        return charge != null
                && taken != null
                && !charge.strange
                && fact.number("amount.minor") == taken.minor()
                && fact.text("amount.currency").equals(taken.currency().name())
                && fact.number("offer.price.minor") == taken.minor();
    }
}
