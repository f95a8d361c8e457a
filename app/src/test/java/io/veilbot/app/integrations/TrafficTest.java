package io.veilbot.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What panels count adds up. */
class TrafficTest extends TrafficWords {

    @Test
    void aCounterThatRestartsLosesNothing() {
        counts(KEY, 100);
        counts(KEY, 40);
        counts(KEY, 45);

        assertThat(used()).isEqualTo(145);
    }

    @Test
    void aCounterThatStandsStillCountsOnce() {
        counts(KEY, 100);
        counts(KEY, 100);
        nextRound();

        assertThat(used()).isEqualTo(100);
    }

    @Test
    void anotherKeyCarriesOnAndTheOldOneStaysCounted() {
        counts(KEY, 100);
        requested(NEXT_KEY, HERS, THOUSAND);
        room.panel.counters.put(KEY.panelName(), 110L);
        counts(NEXT_KEY, 30);
        room.panel.counters.remove(KEY.panelName());
        counts(NEXT_KEY, 50);

        assertThat(used()).isEqualTo(160);
    }

    @Test
    void howeverOftenAKeyIsReadThereIsOneRow() {
        for (long bytes = 1; bytes <= 20; bytes++) {
            counts(KEY, bytes);
        }

        assertThat(number("select count(*) from integrations.traffic_meter")).isOne();
        assertThat(number("select count(*) from integrations.traffic_tally")).isOne();
    }

    @Test
    void oldFiguresOfSomebodyWhoSleptAreNotTakenForARestart() {
        counts(KEY, 100);
        room.panel.whileReading =
                () -> {
                    room.panel.whileReading = () -> {};
                    counts(KEY, 500);
                };
        nextRound();

        assertThat(used()).isEqualTo(500);
    }

    @Test
    void aPanelIsReadWhenItIsDueAndNotBefore() {
        counts(KEY, 100);
        room.panel.counters.put(KEY.panelName(), 200L);
        room.clock.move(Duration.ofMinutes(4));
        round();
        assertThat(used()).isEqualTo(100);

        room.clock.move(Duration.ofMinutes(1));
        round();
        assertThat(used()).isEqualTo(200);
    }

    @Test
    void aClockThatWasPutBackStopsNoReading() {
        counts(KEY, 100);
        room.clock.move(Duration.ofDays(-3));
        room.panel.counters.put(KEY.panelName(), 200L);
        round();

        assertThat(used()).isEqualTo(200);
    }

    @Test
    void aPanelThatIsDownIsReadWhenItIsBack() {
        room.panel.up = false;
        counts(KEY, 100);
        assertThat(used()).isZero();

        room.panel.up = true;
        nextRound();
        assertThat(used()).isEqualTo(100);
    }
}
