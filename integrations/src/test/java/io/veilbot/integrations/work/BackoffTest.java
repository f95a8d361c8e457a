package io.veilbot.integrations.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Backoff backoff = Backoff.usual(Clock.fixed(NOW, ZoneOffset.UTC), new Random(7));

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "2,2", "5,16", "9,256", "10,300", "1000,300", "2147483647,300"})
    void spreadsTriesOverALimitThatDoublesUpToTheCap(int attempt, long seconds) {
        long longest = 0;
        for (int trial = 0; trial < 500; trial++) {
            var wait = Duration.between(NOW, backoff.nextTry(attempt));
            assertThat(wait).isBetween(Duration.ZERO, Duration.ofSeconds(seconds));
            longest = Math.max(longest, wait.toMillis());
        }
        assertThat(longest).isGreaterThan(seconds * 900);
    }
}
