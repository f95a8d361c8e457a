package io.veilbot.benchmarks.simulation;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Behind every key is a wish, behind every wish a grant, behind every grant what earned it. */
final class NoFreeKey implements Judge {

    @Override
    public String invariant() {
        return "I3";
    }

    @Override
    public String claim() {
        return "no key without a grant";
    }

    @Override
    public void judge(World world, Verdict verdict) {
        Set<String> wished = texts(world, "access.key-requested", "panelName");
        Set<String> granted = texts(world, "access.period-granted", "grant.id");
        Map<String, Set<String>> origins =
                Map.of(
                        "PAYMENT", texts(world, "sales.payment-confirmed", "payment"),
                        "TRIAL", texts(world, "people.trial-claimed", "customer"),
                        "REFERRAL", texts(world, "people.referral-qualified", "referral"),
                        "GIFT", texts(world, "sales.gift-redeemed", "gift"),
                        "PROMO", texts(world, "catalog.promo-claimed", "promo"));
        world.rack()
                .keys()
                .values()
                .forEach(keys ->
                        keys.keySet()
                                .forEach(name ->
                                        verdict.holds(
                                                wished.contains(name),
                                                "nobody wished for " + name)));
        world.ledger()
                .named("access.key-requested")
                .forEach(wish ->
                        verdict.holds(
                                granted.contains(wish.text("grant")),
                                "no grant behind " + wish.text("key")));
        world.ledger()
                .named("access.period-granted")
                .forEach(grant ->
                        verdict.holds(
                                origins.getOrDefault(grant.text("grant.source"), Set.of())
                                        .contains(grant.text("grant.cause")),
                                "nothing behind " + grant.text("grant.id")));
        Set<String> confirmed = origins.getOrDefault("PAYMENT", Set.of());
        world.ledger()
                .named("sales.gift-issued")
                .forEach(gift ->
                        verdict.holds(
                                confirmed.contains(gift.text("payment")),
                                "no money behind " + gift.stream()));
        Map<String, Instant> ends = Access.ends(world);
        Set<String> held = Access.held(world);
        for (String subscription : Access.served(world)) {
            verdict.holds(
                    ends.getOrDefault(subscription, Instant.MIN).isAfter(world.now())
                            && !held.contains(subscription),
                    subscription + " has no access, and a key that works");
        }
    }

    private static Set<String> texts(World world, String name, String path) {
        return world.ledger().named(name).map(fact -> fact.text(path)).collect(Collectors.toSet());
    }
}
