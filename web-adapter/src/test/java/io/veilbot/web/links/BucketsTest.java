package io.veilbot.web.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private final HandMeter time = new HandMeter();
    private final Buckets buckets = new Buckets(6, time);

    @Test
    void manyAtOnceAndThenAsManyAMinute() {
        assertThat(admitted("a", 9)).isEqualTo(6);
        time.move(Duration.ofSeconds(20));
        assertThat(admitted("a", 9)).isEqualTo(2);
        time.move(Duration.ofHours(1));
        assertThat(admitted("a", 9)).isEqualTo(6);
    }

    @Test
    void namesAreKeptApart() {
        assertThat(admitted("a", 9)).isEqualTo(6);
        assertThat(admitted("b", 9)).isEqualTo(6);
    }

    private long admitted(String name, int tries) {
        return IntStream.range(0, tries).filter(_ -> buckets.admits(name)).count();
    }
}
