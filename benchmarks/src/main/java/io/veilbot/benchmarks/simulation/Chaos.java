package io.veilbot.benchmarks.simulation;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Keys on panels that do whatever they like for days, judged by what the panels hold in the end.
 */
@Command(
        name = "chaos",
        description = "Keys on panels that time out, duplicate, forget, lie and list nothing.")
public final class Chaos implements Callable<Integer> {

    private static final int EXAMPLES = 10;

    @Option(names = "--seed", description = "Where chance begins; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--keys", description = "How many are asked for; default: ${DEFAULT-VALUE}.")
    private int keys = 5_000;

    @Override
    public Integer call() {
        Quiet.please();
        var storm = new Storm(seed, keys);
        Demand.End end = storm.play();
        List<String> wrong = end.wrong();
        System.out.printf(
                "%,d keys asked for, %,d to stay; %,d calls to panels, %,d of them faulted%n",
                end.asked(), end.wanted().size(), storm.faults().calls(), storm.faults().faulted());
        storm.faults()
                .injected()
                .forEach((fault, count) -> System.out.printf("  %-22s %,d%n", fault, count));
        System.out.printf(
                "restored %,d, removed %,d, told of another link %,d%n",
                end.restored(), end.removed(), end.relinked());
        System.out.printf(
                "%s: one live credential each, none missing, none that nobody should have,"
                        + " no stranger touched (n = %,d)%n",
                wrong.isEmpty() ? "holds" : "BROKEN", end.asked());
        wrong.stream().limit(EXAMPLES).forEach(it -> System.out.println("  " + it));
        if (!wrong.isEmpty()) {
            System.out.printf("Again: ./veilbot chaos --seed %d --keys %d%n", seed, keys);
        }
        return wrong.isEmpty() ? 0 : 1;
    }
}
