package io.veilbot.benchmarks.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.benchmarks.simulation.World.Replay;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A world made up for one judge: events as they would be stored, and keys on panels. */
final class Scene {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final Faults noFaults = new Faults(new Dice(1), 0);
    private final Ledger ledger = new Ledger();
    final Rack rack = new Rack(noFaults);

    /** The next event of a stream. */
    void fact(String name, String stream, Map<String, ?> payload) {
        long sequence = ledger.facts().filter(it -> it.stream().equals(stream)).count();
        ledger.add(
                new Ledger.Fact(name, stream, sequence, new ObjectMapper().valueToTree(payload)));
    }

    Verdict judged(Judge judge) {
        var world =
                new World(
                        ledger,
                        new Till(new SimulatedClock(NOW), noFaults),
                        rack,
                        List.of(),
                        true,
                        new Replay(1, 0, 0, 0, 0),
                        Optional.empty(),
                        NOW);
        var verdict = new Verdict(judge);
        judge.judge(world, verdict);
        return verdict;
    }
}
