package io.veilbot.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.SubscriptionCommand.RecordUsage;
import io.veilbot.api.access.SubscriptionEvent.UsageRecorded;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.VpnKeyEvent.KeyLimited;
import io.veilbot.api.people.CustomerId;
import io.veilbot.integrations.traffic.MeterKeeper;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What panels count becomes what the shop is told, once and in time. */
class TrafficToldTest extends TrafficWords {

    @Test
    void theShopIsToldOnceADayAndAtEachThreshold() {
        for (long bytes = 100; bytes <= 1_100; bytes += 100) {
            counts(KEY, bytes);
        }
        assertThat(room.sent).containsExactly(usage(100), usage(800), usage(1_000));

        room.clock.move(Duration.ofDays(1));
        counts(KEY, 1_110);
        assertThat(room.sent).hasSize(4).endsWith(usage(1_110));
    }

    @Test
    void whatWasNotToldIsToldInTheNextRoundAndCountedOnce() {
        room.refusals.put(RecordUsage.class, new IllegalStateException("nobody heard it"));
        counts(KEY, 900);
        assertThat(room.sent).isEmpty();

        room.refusals.clear();
        round();
        round();

        assertThat(room.sent).containsExactly(usage(900));
        assertThat(used()).isEqualTo(900);
    }

    @Test
    void whatTheLedgerRefusesKeepsNobodyElseWaiting() {
        room.refusals.put(RecordUsage.class, new RefusedException(Refusal.UNKNOWN));
        counts(KEY, 900);

        room.refusals.clear();
        round();

        assertThat(room.sent).isEmpty();
        assertThat(number("select count(*) from integrations.traffic_tally where due is not null"))
                .isZero();
    }

    @Test
    void whatIsOnRecordIsWhereCountingGoesOn() {
        room.happens(
                MeterKeeper.class, new UsageRecorded(HERS, ANNA, 5_000, 700, room.clock.instant()));
        counts(KEY, 99);
        assertThat(room.sent).isEmpty();

        counts(KEY, 100);
        assertThat(room.sent).containsExactly(usage(5_100));
    }

    @Test
    void anotherLimitHasThresholdsOfItsOwn() {
        counts(KEY, 900);
        room.happens(
                MeterKeeper.class,
                new KeyLimited(
                        KEY,
                        HERS,
                        ANNA,
                        SERVER,
                        KEY.panelName(),
                        Allowance.ofBytes(2_000),
                        room.clock.instant()));
        counts(KEY, 1_599);
        assertThat(room.sent).containsExactly(usage(900));

        counts(KEY, 1_600);
        assertThat(room.sent).containsExactly(usage(900), usage(1_600));
    }

    @Test
    void everySubscriptionHasATallyOfItsOwn() {
        SubscriptionId other = SubscriptionId.of(new CustomerId("customer-2"), 1);
        KeyId others = KeyId.of(other, SERVER, 1);
        requested(others, other, Allowance.UNLIMITED);
        room.panel.counters.putAll(Map.of(others.panelName(), 70L, "somebody-elses", 9L));
        counts(KEY, 100);

        assertThat(room.sent).containsExactlyInAnyOrder(usage(100), new RecordUsage(other, 70));
    }
}
