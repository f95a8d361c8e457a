package io.veilbot.benchmarks.simulation;

/** Keeps the framework from telling of faults that are wanted, and from calling home. */
final class Quiet {

    private Quiet() {}

    /** Before anything of the framework is touched. */
    static void please() {
        System.setProperty(
                "logback.configurationFile", "io/veilbot/benchmarks/simulation/logback.xml");
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("axon.update-check.disabled", "true");
        System.setProperty("axoniq.update-checker.disabled", "true");
    }
}
