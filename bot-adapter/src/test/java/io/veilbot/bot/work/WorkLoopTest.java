package io.veilbot.bot.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkLoopTest {
    @Test
    void goesOnAfterClaimsAndPiecesThatFail() throws InterruptedException {
        var claims = new AtomicInteger();
        var done = new CountDownLatch(3);
        Runnable bad =
                () -> {
                    done.countDown();
                    throw new IllegalStateException("on purpose");
                };
        var loop =
                new WorkLoop(
                        "test",
                        2,
                        _ -> {
                            if (claims.incrementAndGet() == 1) {
                                throw new IllegalStateException("on purpose");
                            }
                            return List.of(bad);
                        });
        loop.start();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        loop.stop();
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void neverHoldsMoreThanItsHands() throws InterruptedException {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(20);
        Runnable piece =
                () -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    now.decrementAndGet();
                    done.countDown();
                };
        var loop = new WorkLoop("test", 3, max -> java.util.Collections.nCopies(max, piece));
        loop.start();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        loop.stop();
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void backsOffByDoublingUpToTheLongest() {
        var backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));
        assertThat(backoff.after(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.after(3)).isEqualTo(Duration.ofSeconds(2));
        assertThat(backoff.after(7)).isEqualTo(Duration.ofSeconds(30));
        assertThat(backoff.after(1_000_000)).isEqualTo(Duration.ofSeconds(30));
    }
}
