package io.veilbot.benchmarks.simulation;

import io.veilbot.benchmarks.simulation.Ledger.Fact;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Money that the provider took is access or a gift, once, or with a person: never nothing, never
 * twice.
 */
final class Conservation implements Judge {

    @Override
    public String invariant() {
        return "I1";
    }

    @Override
    public String claim() {
        return "settled = granted + in a case";
    }

    @Override
    public void judge(World world, Verdict verdict) {
        Map<String, Long> confirmations =
                count(world, "sales.payment-confirmed", "providerPaymentId");
        Map<String, Long> grants = count(world, "access.period-granted", "grant.cause");
        Map<String, Long> gifts = count(world, "sales.gift-issued", "payment");
        Set<String> cases =
                world.ledger()
                        .named("sales.case-opened")
                        .map(fact -> fact.text("about"))
                        .collect(Collectors.toSet());
        for (Charge charge : world.till().journal()) {
            long confirmed = confirmations.getOrDefault(charge.id, 0L);
            if (charge.taken == null) {
                verdict.holds(confirmed == 0, charge.id + " was confirmed, and nobody paid");
                continue;
            }
            String payment = charge.intent.value();
            long granted = grants.getOrDefault(payment, 0L) + gifts.getOrDefault(payment, 0L);
            boolean inCase = cases.contains(payment) || cases.contains("till:" + charge.id);
            boolean served = confirmed == 1 && granted == 1;
            boolean withAPerson = confirmed == 0 && granted == 0 && inCase;
            verdict.holds(
                    served || withAPerson,
                    "%s of %s: confirmed %d, granted %d, case %s"
                            .formatted(charge.id, payment, confirmed, granted, inCase));
        }
    }

    private static Map<String, Long> count(World world, String name, String path) {
        return world.ledger()
                .named(name)
                .map((Fact fact) -> fact.text(path))
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    }
}
