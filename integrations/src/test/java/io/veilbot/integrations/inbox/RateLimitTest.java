package io.veilbot.integrations.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong time = new AtomicLong();
    private final RateLimit limit = new RateLimit(new InboxSettings(2, 3), time::get);

    @Test
    void letsABurstThroughAndThenAFewASecond() {
        assertThat(admitted("a", 5)).isEqualTo(3);
        time.addAndGet(1_000_000_000L);
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
