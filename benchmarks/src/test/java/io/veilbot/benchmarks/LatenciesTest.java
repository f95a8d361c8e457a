package io.veilbot.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies oneToHundred = millis(LongStream.rangeClosed(1, 100));

    @Test
    void aPercentileIsAValueThatWasMeasured() {
        assertThat(oneToHundred.percentile(50)).isEqualTo(50);
        assertThat(oneToHundred.percentile(99)).isEqualTo(99);
        assertThat(oneToHundred.percentile(100)).isEqualTo(100);
    }

    @Test
    void ofFewTheHighPercentileIsTheWorst() {
        assertThat(millis(LongStream.of(7, 3, 5)).percentile(99)).isEqualTo(7);
        assertThat(millis(LongStream.of(7, 3, 5)).percentile(50)).isEqualTo(5);
    }

    @Test
    void theOrderOfMeasuringDoesNotMatter() {
        assertThat(millis(LongStream.of(9, 1, 4, 2)).percentile(25)).isEqualTo(1);
    }

    @Test
    void nothingMeasuredIsZero() {
        assertThat(millis(LongStream.empty()).percentile(99)).isZero();
    }

    @Test
    void partsCountTogether() {
        var together =
                Latencies.together(
                        List.of(millis(LongStream.of(1, 9)), millis(LongStream.of(5, 2, 3))));

        assertThat(together.count()).isEqualTo(5);
        assertThat(together.percentile(50)).isEqualTo(3);
    }

    @Test
    void thereIsNoPercentileZeroNorBeyondAll() {
        assertThatThrownBy(() -> oneToHundred.percentile(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> oneToHundred.percentile(100.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Latencies millis(LongStream millis) {
        return Latencies.of(millis.map(each -> each * 1_000_000));
    }
}
