package io.veilbot.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Each run is a shop of its own, so that they can be beside each other. */
@Execution(ExecutionMode.CONCURRENT)
class SimulateTest {

    @Test
    void noJudgeFindsAnything() {
        assertThat(play(1_000, 1_000)).isZero();
    }

    /**
     * Seeds that once found something: the first three before people took trials, codes and gifts
     * and before the provider's list was compared, so that they are other shops by now.
     */
    @ParameterizedTest
    @CsvSource({
        "52, 500", // money that came late was not looked for
        "24, 500", // nor money for an invoice that became known after the payment's end
        "1000243, 500", // what happened in the last moments was judged before it was handled
        "9, 500", // a purchase that was granted long ago was taken for refused
        "13, 500" // money that a provider listed and did not show yet was given up
    })
    void whatWasFoundOnceIsMended(long seed, int payments) {
        assertThat(play(seed, payments)).isZero();
    }

    private static int play(long seed, int payments) {
        return new CommandLine(new Simulate())
                .execute("--seed", Long.toString(seed), "--payments", Integer.toString(payments));
    }
}
