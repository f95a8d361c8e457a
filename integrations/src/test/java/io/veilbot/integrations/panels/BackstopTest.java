package io.veilbot.integrations.panels;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import io.veilbot.integrations.panels.KeyLimits.Wished;
import io.veilbot.integrations.panels.KeyTraffic.Flow;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a panel is told of ten gigabytes, with a day of grace and a reading every five minutes. */
class BackstopTest {

    private static final KeyId KEY = new KeyId("key-1");
    private static final long GIGABYTE = 1_000_000_000;
    private static final Allowance TEN = Allowance.ofBytes(10 * GIGABYTE);

    /** 100 Mbit/s for a day and ten minutes. */
    private static final long SLACK = 12_500_000L * (24 * 60 + 10) * 60;

    private static Allowance told(Wished wished, Flow flow) {
        return backstop(Optional.of(wished), flow).of(KEY).orElseThrow();
    }

    private static Backstop backstop(Optional<Wished> wished, Flow flow) {
        return new Backstop(
                new OneLimit(wished), _ -> flow, Duration.ofDays(1), Duration.ofMinutes(5));
    }

    private record OneLimit(Optional<Wished> wished) implements KeyLimits {

        @Override
        public void suspend(KeyId key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void resume(KeyId key, Allowance limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void limit(KeyId key, Allowance limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void devices(KeyId key, int devices) {
            throw new UnsupportedOperationException();
        }

        @Override
        public OptionalInt devices(KeyId key) {
            return OptionalInt.empty();
        }

        @Override
        public Optional<Wished> find(KeyId key) {
            return wished;
        }
    }

    private static Wished limited(Allowance limit) {
        return new Wished(false, limit);
    }

    private static Allowance gigabytesAndSlack(long gigabytes) {
        return Allowance.ofBytes(gigabytes * GIGABYTE + SLACK);
    }

    private static Flow flow(long shown, long metered) {
        return new Flow(shown * GIGABYTE, metered * GIGABYTE);
    }

    @Test
    void aNewKeyMayCarryAllAndWhatALineCarriesInTheGrace() {
        var asked = backstop(Optional.empty(), Flow.NONE);

        assertThat(asked.of(KEY)).isEmpty();
        assertThat(asked.of(KEY, TEN)).isEqualTo(gigabytesAndSlack(10));
    }

    @Test
    void whatWasWishedSinceCountsMoreThanWhatWasAskedFor() {
        var since = backstop(Optional.of(limited(TEN)), Flow.NONE);

        assertThat(since.of(KEY, Allowance.UNLIMITED)).isEqualTo(gigabytesAndSlack(10));
    }

    @Test
    void aKeyInUseMayCarryWhatIsLeftBeyondWhatItShows() {
        assertThat(told(limited(TEN), flow(4, 4))).isEqualTo(gigabytesAndSlack(10));
        assertThat(told(limited(Allowance.ofBytes(120 * GIGABYTE)), flow(9, 110)))
                .isEqualTo(gigabytesAndSlack(19));
    }

    @Test
    void aKeyIssuedAnewMayCarryWhatIsLeft() {
        assertThat(told(limited(TEN), flow(0, 7))).isEqualTo(gigabytesAndSlack(3));
    }

    @Test
    void whatFlowedFreeTakesNothingAway() {
        assertThat(told(limited(TEN), flow(500, 0))).isEqualTo(gigabytesAndSlack(510));
    }

    @Test
    void whenAllIsUsedUpTheGraceIsLeft() {
        assertThat(told(limited(TEN), flow(12, 12))).isEqualTo(gigabytesAndSlack(12));
        assertThat(told(limited(Allowance.ofBytes(0)), Flow.NONE)).isEqualTo(gigabytesAndSlack(0));
    }

    @Test
    void aSuspendedKeyRestsWhateverItsLimit() {
        assertThat(told(new Wished(true, Allowance.UNLIMITED), flow(4, 4)))
                .isEqualTo(KeyLimits.NOTHING);
        assertThat(told(new Wished(true, TEN), flow(4, 4))).isEqualTo(KeyLimits.NOTHING);
    }

    @Test
    void withoutALimitThereIsNothingToStopAt() {
        assertThat(told(limited(Allowance.UNLIMITED), flow(500, 0))).isEqualTo(Allowance.UNLIMITED);
    }

    @Test
    void theLargestLimitIsStillANumber() {
        assertThat(told(limited(Allowance.ofBytes(Long.MAX_VALUE)), flow(4, 0)).bytes())
                .isGreaterThan(Long.MAX_VALUE / 8);
    }
}
