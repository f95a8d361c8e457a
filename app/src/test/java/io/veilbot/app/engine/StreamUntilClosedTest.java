package io.veilbot.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.stream.BlockingStream;
import org.junit.jupiter.api.Test;

class StreamUntilClosedTest {

    private static final int LONG = 10 * StreamUntilClosed.STEP_MILLIS;

    private final AtomicLong waited = new AtomicLong();
    private final AtomicInteger steps = new AtomicInteger();

    /** Nothing ever comes by it; it notes for how long it was waited. */
    private final class Quiet implements BlockingStream<String> {

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            steps.incrementAndGet();
            waited.addAndGet(unit.toMillis(timeout));
            return false;
        }

        @Override
        public Optional<String> peek() {
            return Optional.empty();
        }

        @Override
        public String nextAvailable() {
            throw new IllegalStateException("nothing comes");
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private boolean waits(int closingAfter) throws InterruptedException {
        var stream = new StreamUntilClosed<>(new Quiet(), () -> steps.get() >= closingAfter);
        return stream.hasNextAvailable(LONG, TimeUnit.MILLISECONDS);
    }

    @Test
    void waitsAsLongAsItMayWhileTheShopIsOpen() throws InterruptedException {
        assertThat(waits(Integer.MAX_VALUE)).isFalse();
        assertThat(waited).hasValue(LONG);
    }

    @Test
    void waitsNoLongerOnceTheShopCloses() throws InterruptedException {
        assertThat(waits(2)).isFalse();
        assertThat(waited).hasValue(2L * StreamUntilClosed.STEP_MILLIS);
    }
}
