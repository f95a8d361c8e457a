package io.veilbot.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SimulateTest {

    @Test
    void noJudgeFindsAnything() {
        assertThat(play(1_000, 2_000)).isZero();
    }

    /** Seeds that once found something. */
    @ParameterizedTest
    @CsvSource({
        "52, 500", // money that came late was not looked for
        "24, 500" // nor money for an invoice that became known after the payment's end
    })
    void whatWasFoundOnceIsMended(long seed, int payments) {
        assertThat(play(seed, payments)).isZero();
    }

    private static int play(long seed, int payments) {
        return new CommandLine(new Simulate())
                .execute("--seed", Long.toString(seed), "--payments", Integer.toString(payments));
    }
}
