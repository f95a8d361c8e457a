package io.veilbot.benchmarks.simulation;

import io.veilbot.benchmarks.simulation.Ledger.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** A credential is on one server, and there is one for each subscription, server and generation. */
final class OneKey implements Judge {

    @Override
    public String invariant() {
        return "I2";
    }

    @Override
    public String claim() {
        return "one live key";
    }

    @Override
    public void judge(World world, Verdict verdict) {
        Map<String, Fact> wishes = new HashMap<>();
        world.ledger()
                .named("access.key-requested")
                .forEach(fact -> wishes.put(fact.text("panelName"), fact));
        var names = new HashSet<String>();
        Map<String, List<String>> working = new HashMap<>();
        world.rack()
                .keys()
                .forEach((_, keys) ->
                        keys.forEach((name, limit) -> {
                            verdict.holds(names.add(name), name + " is on two servers");
                            Fact wish = wishes.get(name);
                            if (wish != null && limit != 0) {
                                working.computeIfAbsent(
                                                wish.text("subscription"), _ -> new ArrayList<>())
                                        .add(name);
                            }
                        }));
        working.forEach((subscription, keys) ->
                verdict.holds(keys.size() == 1, subscription + " has keys " + keys));
    }
}
