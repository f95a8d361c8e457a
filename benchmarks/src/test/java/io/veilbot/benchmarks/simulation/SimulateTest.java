package io.veilbot.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SimulateTest {

    @Test
    void noJudgeFindsAnything() {
        int exit = new CommandLine(new Simulate()).execute("--seed", "1", "--payments", "5000");

        assertThat(exit).isZero();
    }
}
