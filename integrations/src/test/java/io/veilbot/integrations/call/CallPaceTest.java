package io.veilbot.integrations.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallPaceTest {

    private static final Duration INSTANT = Duration.ofNanos(1);

    private final HandMeter time = new HandMeter();
    private final CallPace pace = new CallPace(4, time);

    @Test
    void asManyASecondAsAreMeant() {
        assertThat(admitted("a")).isEqualTo(4);
        time.move(Duration.ofMillis(500));
        assertThat(admitted("a")).isEqualTo(2);
    }

    @Test
    void placesAreKeptApart() {
        assertThat(admitted("a")).isEqualTo(4);
        assertThat(admitted("b")).isEqualTo(4);
    }

    @Test
    void whoComesTooSoonWaitsForATurn() {
        assertThat(admitted("a")).isEqualTo(4);
        assertThat(pace.await("a", Duration.ofSeconds(1))).isTrue();
        assertThat(pace.await("a", Duration.ofMillis(300)))
                .as("behind the one that waits")
                .isFalse();
    }

    private long admitted(String place) {
        return IntStream.range(0, 9).filter(_ -> pace.await(place, INSTANT)).count();
    }
}
