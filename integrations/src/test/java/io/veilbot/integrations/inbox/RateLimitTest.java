package io.veilbot.integrations.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.integrations.call.HandMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final HandMeter time = new HandMeter();
    private final RateLimit limit = new RateLimit(new InboxSettings(2, 3), time);

    @Test
    void letsABurstThroughAndThenAFewASecond() {
        assertThat(admitted("a", 5)).isEqualTo(3);
        time.move(Duration.ofSeconds(1));
        assertThat(admitted("a", 5)).isEqualTo(2);
    }

    @Test
    void keepsAddressesApart() {
        assertThat(admitted("a", 5)).isEqualTo(3);
        assertThat(admitted("b", 5)).isEqualTo(3);
    }

    private int admitted(String address, int tries) {
        int admitted = 0;
        for (int trial = 0; trial < tries; trial++) {
            admitted += limit.admits(address) ? 1 : 0;
        }
        return admitted;
    }
}
