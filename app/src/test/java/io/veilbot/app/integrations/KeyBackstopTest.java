package io.veilbot.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.VpnKeyEvent.KeyLimited;
import io.veilbot.integrations.panels.Backstop;
import io.veilbot.integrations.panels.KeyProvisioner;
import io.veilbot.integrations.traffic.MeterKeeper;
import org.junit.jupiter.api.Test;

/** What a panel is told follows from what was read of it; beside a grace at full speed. */
class KeyBackstopTest extends TrafficWords {

    /** What may flow through a key beyond what it is limited to. */
    private static final long SLACK = PanelWords.SLACK;

    private void limited(KeyId key, long bytes) {
        var event =
                new KeyLimited(
                        key,
                        HERS,
                        ANNA,
                        SERVER,
                        key.panelName(),
                        bytes == 0 ? Allowance.UNLIMITED : Allowance.ofBytes(bytes),
                        room.clock.instant());
        room.happens(KeyProvisioner.class, event);
        room.happens(MeterKeeper.class, event);
    }

    private long told(KeyId key) {
        Allowance told = room.bean(Backstop.class).of(key, THOUSAND);
        assertThat(told.unlimited()).isFalse();
        return told.bytes() - SLACK;
    }

    @Test
    void aRenewalRaisesItByWhatItAdds() {
        counts(KEY, 900);
        assertThat(told(KEY)).isEqualTo(1_000);

        limited(KEY, 2_000);
        assertThat(told(KEY)).isEqualTo(2_000);
    }

    @Test
    void aKeyIssuedAnewBeginsAtZeroWithTheRest() {
        counts(KEY, 700);
        requested(NEXT_KEY, HERS, THOUSAND);

        assertThat(told(NEXT_KEY)).isEqualTo(300);
    }

    @Test
    void twoKeysMayEachCarryTheRest() {
        counts(KEY, 300);
        requested(NEXT_KEY, HERS, THOUSAND);
        counts(NEXT_KEY, 200);

        assertThat(told(KEY)).isEqualTo(300 + 500);
        assertThat(told(NEXT_KEY)).isEqualTo(200 + 500);
    }

    @Test
    void whatFlowedBeforeTheLimitBeganTakesNothingAway() {
        limited(KEY, 0);
        counts(KEY, 50_000);
        limited(KEY, 1_000);
        counts(KEY, 50_010);
        counts(KEY, 50_100);

        assertThat(told(KEY)).isEqualTo(50_100 + 1_000 - 90);
    }
}
