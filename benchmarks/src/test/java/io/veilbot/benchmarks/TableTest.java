package io.veilbot.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void numbersStandFlushRightBeneathTheirHeads() {
        String table =
                Table.of(
                        List.of("work", "per s"),
                        List.of(List.of("L1", "12345"), List.of("the shop", "7")));

        assertThat(table)
                .isEqualTo(
                        """
                        work      per s
                        L1        12345
                        the shop      7
                        """);
    }

    @Test
    void aCellWiderThanItsHeadWidensTheColumn() {
        assertThat(Table.of(List.of("a", "b"), List.of(List.of("x", "1000"))))
                .isEqualTo("a     b\nx  1000\n");
    }

    @Test
    void aDisturbedRunSaysSo() {
        var idle = new Machine(2, 0.5, "JVM 25", 512);
        var busy = new Machine(2, 7.5, "JVM 25", 512);

        assertThat(Sheet.of(report(busy))).contains("DISTURBED");
        assertThat(Sheet.of(report(idle))).doesNotContain("DISTURBED").contains("load 0.50 before");
    }

    private static Report report(Machine before) {
        var callbacks = Figure.of("callbacks", 200, 1, List.of());
        return new Report(
                before,
                before,
                before.busy(),
                List.of(),
                List.of(),
                List.of(),
                callbacks,
                new LinkContest.Result(List.of(), List.of(), callbacks),
                new PanelRuns.Result(200, 19, 20, 10_000, 25, 10_040, 20, 0.5),
                new RestartedCore.Result(10_000, 26, 20_023, 16),
                0.5,
                10,
                0);
    }
}
