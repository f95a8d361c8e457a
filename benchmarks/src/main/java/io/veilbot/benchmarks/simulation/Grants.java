package io.veilbot.benchmarks.simulation;

import java.util.Map;
import java.util.stream.Collectors;

/** What was granted for other things than money. */
final class Grants {

    private Grants() {}

    /** How often, by what it was for: a person, a referral, a gift. */
    static Map<String, Long> of(World world, String source) {
        return world.ledger()
                .named("access.period-granted")
                .filter(fact -> fact.text("grant.source").equals(source))
                .collect(
                        Collectors.groupingBy(
                                fact -> fact.text("grant.cause"), Collectors.counting()));
    }

    /** How often something happened, by whom it concerns. */
    static Map<String, Long> count(World world, String event, String whom) {
        return world.ledger()
                .named(event)
                .collect(Collectors.groupingBy(fact -> fact.text(whom), Collectors.counting()));
    }
}
