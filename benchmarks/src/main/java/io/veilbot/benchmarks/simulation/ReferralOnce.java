package io.veilbot.benchmarks.simulation;

import io.veilbot.benchmarks.simulation.Ledger.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whoever was brought and paid has earned the one who brought them one reward, whatever else they
 * pay; and nobody brings themselves, over however many others.
 */
final class ReferralOnce implements Judge {

    @Override
    public String invariant() {
        return "referral";
    }

    @Override
    public String claim() {
        return "one reward for each who was brought and paid";
    }

    @Override
    public void judge(World world, Verdict verdict) {
        Map<String, String> broughtBy = new HashMap<>();
        Map<String, Long> qualified = Grants.count(world, "people.referral-qualified", "referral");
        Map<String, Long> granted = Grants.of(world, "REFERRAL");
        Set<String> paid =
                world.ledger()
                        .named("sales.payment-confirmed")
                        .map(fact -> fact.text("customer"))
                        .collect(Collectors.toSet());
        world.ledger()
                .named("people.referral-recorded")
                .forEach((Fact fact) -> {
                    String person = fact.text("referred");
                    verdict.holds(
                            broughtBy.put(person, fact.text("referrer")) == null,
                            person + " was brought twice");
                    long earned = paid.contains(person) ? 1 : 0;
                    long said = qualified.getOrDefault(fact.stream(), 0L);
                    long given = granted.getOrDefault(fact.stream(), 0L);
                    verdict.holds(
                            said == earned && given == earned,
                            "%s earned %d, said %d, given %d"
                                    .formatted(fact.stream(), earned, said, given));
                });
        broughtBy
                .keySet()
                .forEach(person ->
                        verdict.holds(
                                !isInARing(person, broughtBy), person + " brought themselves"));
    }

    private static boolean isInARing(String person, Map<String, String> broughtBy) {
        Set<String> above = new HashSet<>();
        String next = broughtBy.get(person);
        while (next != null && !next.equals(person) && above.add(next)) {
            next = broughtBy.get(next);
        }
        return person.equals(next);
    }
}
