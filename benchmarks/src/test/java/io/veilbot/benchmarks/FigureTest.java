package io.veilbot.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void theMedianRunSpeaksForAll() {
        assertThat(Median.of(100, 3, 5)).isEqualTo(5);
        assertThat(Median.of(4, 8)).isEqualTo(6);
        assertThat(Median.of()).isZero();
    }

    @Test
    void aPairIsTwoCommands() {
        var figure = Figure.of("L2", 8, 2, List.of(run(10, 2), run(30, 2), run(14, 2)));

        assertThat(figure.perSecond()).isEqualTo(14);
        assertThat(figure.measured()).isEqualTo(54);
    }

    @Test
    void failuresAndTheTimeOfTheProcessorAddUp() {
        var figure = Figure.of("shop", 1, 2, List.of(run(10, 1), run(30, 1)));

        assertThat(figure.failed()).isEqualTo(2);
        assertThat(figure.cpuMillis()).isEqualTo(2);
    }

    @Test
    void ratiosAreTheShopByTheLimit() {
        var shop = new Figure("shop", 8, 300, 1, 12, 20, 10, 0, 0);
        var limit = new Figure("L2", 8, 600, 1, 4, 8, 10, 0, 0);

        assertThat(Report.Ratio.of(shop, limit)).isEqualTo(new Report.Ratio(8, 0.5, 3));
    }

    /** So many operations, one failure, two milliseconds of processor each. */
    private static Run run(int operations, double seconds) {
        return new Run(Latencies.of(LongStream.range(0, operations)), 1, seconds, 2.0 * operations);
    }
}
