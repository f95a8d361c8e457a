package io.veilbot.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ChaosTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void panelsHoldWhatTheyShouldWhateverTheyDid(long seed) {
        int ended =
                new CommandLine(new Chaos())
                        .execute("--seed", Long.toString(seed), "--keys", "600");

        assertThat(ended).isZero();
    }
}
