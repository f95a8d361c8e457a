package io.veilbot.benchmarks.simulation;

import io.veilbot.benchmarks.simulation.Ledger.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A code is used as often as it may be, altogether and by one person, and no price falls alone. */
final class PromoLimits implements Judge {

    private record Code(long uses, long usesPerPerson, Map<String, String> personByUse) {

        boolean hasRoomFor(String person) {
            return personByUse.size() < uses
                    && personByUse.values().stream().filter(person::equals).count() < usesPerPerson;
        }
    }

    @Override
    public String invariant() {
        return "promo";
    }

    @Override
    public String claim() {
        return "codes within their limits";
    }

    @Override
    public void judge(World world, Verdict verdict) {
        Map<String, Code> codes = new HashMap<>();
        world.ledger()
                .facts()
                .filter(fact -> fact.name().startsWith("catalog.promo-"))
                .forEach(fact -> judge(fact, codes, verdict));
        Set<String> reserved = new HashSet<>();
        world.ledger()
                .named("catalog.promo-reserved")
                .forEach(fact -> reserved.add(fact.text("promo") + fact.text("payment")));
        world.ledger()
                .named("sales.payment-requested")
                .filter(fact -> fact.field("offer.discount").hasNonNull("promo"))
                .forEach(fact ->
                        verdict.holds(
                                reserved.remove(
                                        fact.text("offer.discount.promo") + fact.text("payment")),
                                fact.stream() + " is cheaper by a code it did not take"));
        reserved.forEach(use -> verdict.holds(false, use + " was taken for nothing"));
    }

    private static void judge(Fact fact, Map<String, Code> codes, Verdict verdict) {
        String use = fact.text("payment");
        switch (fact.name()) {
            case "catalog.promo-created" ->
                    codes.put(
                            fact.stream(),
                            new Code(
                                    fact.number("terms.uses"),
                                    fact.number("terms.usesPerPerson"),
                                    new HashMap<>()));
            case "catalog.promo-reserved" -> take(fact, codes, use, verdict);
            case "catalog.promo-claimed" -> take(fact, codes, "claim " + fact.sequence(), verdict);
            case "catalog.promo-released" -> code(fact, codes).personByUse().remove(use);
            // money that comes late takes the use again, whatever the limit
            case "catalog.promo-redeemed" ->
                    code(fact, codes).personByUse().put(use, fact.text("customer"));
            default -> {
                // whoever has a use keeps it
            }
        }
    }

    /** One that nobody made has no uses. */
    private static Code code(Fact fact, Map<String, Code> codes) {
        return codes.computeIfAbsent(fact.stream(), _ -> new Code(0, 0, new HashMap<>()));
    }

    private static void take(Fact fact, Map<String, Code> codes, String use, Verdict verdict) {
        Code code = code(fact, codes);
        String person = fact.text("customer");
        verdict.holds(
                code.hasRoomFor(person),
                "%s: use %d of %d, %s"
                        .formatted(
                                fact.stream(),
                                code.personByUse().size() + 1,
                                code.uses(),
                                fact.payload()));
        code.personByUse().put(use, person);
    }
}
