package io.veilbot.benchmarks;

import io.veilbot.benchmarks.simulation.Chaos;
import io.veilbot.benchmarks.simulation.Simulate;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What is measured and doubted at the terminal. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        subcommands = {Bench.class, Simulate.class, Chaos.class})
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
