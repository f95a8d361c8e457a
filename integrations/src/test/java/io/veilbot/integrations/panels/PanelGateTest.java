package io.veilbot.integrations.panels;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.call.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PanelGateTest {

    private static final ServerId SERVER = new ServerId("server-a");
    private static final int AT_ONCE = 4;

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.EPOCH);
    private final InstantSource clock = time::get;
    private final AtomicLong calls = new AtomicLong();
    private final PanelGate gate = new PanelGate(clock.withZone(ZoneOffset.UTC));

    @BeforeEach
    void failUntilClosed() {
        for (int failure = 0; failure < PanelGate.FAILURES_TO_CLOSE; failure++) {
            failing();
        }
        calls.set(0);
    }

    private void passes(Duration by) {
        time.set(time.get().plus(by));
    }

    private Outcome<String> failing() {
        return call(new Outcome.Unknown<>("no"));
    }

    private Outcome<String> call(Outcome<String> outcome) {
        return gate.write(
                SERVER,
                AT_ONCE,
                () -> {
                    calls.incrementAndGet();
                    return outcome;
                });
    }

    @Test
    void isNotClosedByWhatNobodyWasAsked() {
        gate.open(SERVER);
        for (int call = 0; call < 2 * PanelGate.FAILURES_TO_CLOSE; call++) {
            call(new Outcome.NotAttempted<>(VpnPanel.AT_ITS_PACE));
            call(new Outcome.NotAttempted<>(VpnPanel.CANNOT_REST));
        }
        assertThat(call(new Outcome.Done<>("yes"))).isEqualTo(new Outcome.Done<>("yes"));
    }

    @Test
    void restsAfterSeveralFailures() {
        assertThat(failing()).isEqualTo(new Outcome.NotAttempted<>("panel-resting"));
        assertThat(calls).hasValue(0);
    }

    @Test
    void triesOnceAfterTheRestAndRestsAgain() {
        passes(PanelGate.REST);
        failing();
        failing();
        assertThat(calls).hasValue(1);
    }

    @Test
    void othersRestOnWhileOneTries() {
        passes(PanelGate.REST);
        Outcome<Outcome<String>> tried =
                gate.write(SERVER, AT_ONCE, () -> new Outcome.Done<>(failing()));

        assertThat(tried)
                .isEqualTo(new Outcome.Done<>(new Outcome.NotAttempted<>("panel-resting")));
        assertThat(call(new Outcome.Done<>("yes"))).isEqualTo(new Outcome.Done<>("yes"));
    }

    @Test
    void letsInAsManyAtOnceAsThePanelTakes() throws InterruptedException {
        gate.open(SERVER);
        var within = new Semaphore(0);
        var leave = new Semaphore(0);
        List<Thread> writes =
                IntStream.rangeClosed(0, AT_ONCE)
                        .mapToObj(_ -> Thread.startVirtualThread(() -> stays(within, leave)))
                        .toList();
        within.acquire(AT_ONCE);
        assertThat(within.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
        leave.release();
        within.acquire();

        leave.release(AT_ONCE);
        for (Thread write : writes) {
            write.join();
        }
    }

    private void stays(Semaphore within, Semaphore leave) {
        var _ =
                gate.write(
                        SERVER,
                        AT_ONCE,
                        () -> {
                            within.release();
                            leave.acquireUninterruptibly();
                            return new Outcome.Done<>("yes");
                        });
    }

    @Test
    void restsNoLongerBecauseTheClockWasPutBack() {
        passes(Duration.ofDays(-1));
        failing();
        failing();
        assertThat(calls).hasValue(1);
    }

    @Test
    void opensWhenACallOrACheckSucceeds() {
        passes(PanelGate.REST);
        call(new Outcome.Done<>("yes"));
        failing();
        assertThat(calls).hasValue(2);

        failUntilClosed();
        gate.open(SERVER);
        failing();
        assertThat(calls).hasValue(1);
    }

    @Test
    void keepsServersApart() {
        var other = new ServerId("server-b");
        assertThat(gate.write(other, 1, () -> new Outcome.Done<>(1)))
                .isEqualTo(new Outcome.Done<>(1));
    }
}
