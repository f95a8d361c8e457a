package io.veilbot.integrations.keypanel;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.keypanel.CallRates.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallRatesTest {

    private static final ServerId ONE = new ServerId("server-1");
    private static final ServerId OTHER = new ServerId("server-2");

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final CallRates rates = new CallRates(new Hand());

    private final class Hand extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private long taken(ServerId server, Kind kind, int times) {
        return IntStream.range(0, times).filter(_ -> rates.take(server, kind)).count();
    }

    @Test
    void countsEachKindOfCallsAndEachServerForItself() {
        assertThat(taken(ONE, Kind.CREATE, 20)).isEqualTo(5);
        assertThat(taken(ONE, Kind.DELETE, 20)).isEqualTo(10);
        assertThat(taken(OTHER, Kind.CREATE, 20)).isEqualTo(5);
    }

    /**
     * Never more in any minute: six at its end and six at the next one's beginning are too many.
     */
    @Test
    void takesOneMoreAsSoonAsOneIsAMinuteOld() {
        assertThat(taken(ONE, Kind.CREATE, 2)).isEqualTo(2);
        now = now.plusSeconds(30);
        assertThat(taken(ONE, Kind.CREATE, 9)).isEqualTo(3);
        now = now.plusSeconds(30);
        assertThat(taken(ONE, Kind.CREATE, 9)).isEqualTo(2);
        now = now.plusSeconds(29);
        assertThat(taken(ONE, Kind.CREATE, 9)).isZero();
    }

    @Test
    void aClockThatWasPutBackHoldsNothingBack() {
        assertThat(taken(ONE, Kind.CREATE, 5)).isEqualTo(5);
        now = now.minus(Duration.ofHours(1));
        assertThat(rates.take(ONE, Kind.CREATE)).isTrue();
    }
}
