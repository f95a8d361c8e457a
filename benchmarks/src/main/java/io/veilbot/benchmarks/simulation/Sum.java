package io.veilbot.benchmarks.simulation;

import io.veilbot.benchmarks.simulation.Faults.Fault;
import java.util.EnumMap;
import java.util.Map;

/** What was played altogether. */
final class Sum {

    private long charges;
    private long events;
    private long calls;
    private long faulted;
    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);

    void add(World world, Faults era) {
        charges += world.till().journal().stream().filter(it -> it.taken != null).count();
        events += world.ledger().size();
        calls += era.calls();
        faulted += era.faulted();
        era.injected().forEach((fault, count) -> faults.merge(fault, count, Long::sum));
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        text.append(
                "%,d payments taken, %,d events, %,d calls to the outside, %,d of them faulted (%d%%)%n"
                        .formatted(
                                charges,
                                events,
                                calls,
                                faulted,
                                100 * faulted / Math.max(1, calls)));
        faults.forEach((fault, count) -> text.append("  %-22s %,d%n".formatted(fault, count)));
        return text.toString();
    }
}
