package io.veilbot.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.fleet.VpnServerCommand.RecordReconciliation;
import io.veilbot.api.fleet.VpnServerEvent.RemovalAllowed;
import io.veilbot.integrations.reconciler.CompareOrders;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More keys that nobody should have than may go without staff. */
class KeysHeldTest extends ReconcilerWords {

    private void ofNobodyAre(int from, int to) {
        IntStream.range(from, to).forEach(it -> room.panel.others.add(ofNobody(it)));
    }

    private void allowed(Instant seenUntil) {
        room.happens(
                CompareOrders.class,
                new RemovalAllowed(SERVER, seenUntil, "an old backup", room.clock.instant()));
    }

    @Test
    void manyAreHeldAndNoneGoes() {
        ofNobodyAre(0, 4);
        round();
        room.clock.move(GRACE);
        var round = round();

        assertThat(round.held()).isEqualTo(4);
        assertThat(room.panel.others).hasSize(4);
        assertThat(room.awaitSent(RecordReconciliation.class).held()).isEqualTo(4);
        round();
        assertThat(room.sent).as("told once").hasSize(1);
    }

    @Test
    void fewAtATimeAreNoWayAround() {
        ofNobodyAre(0, 3);
        round();
        room.clock.move(GRACE);
        assertThat(round().removed()).isEqualTo(3);
        ofNobodyAre(3, 6);
        round();
        room.clock.move(GRACE);

        assertThat(round().held()).isEqualTo(3);
        room.clock.move(Duration.ofDays(1));
        assertThat(round().removed()).isEqualTo(3);
    }

    @Test
    void staffHaveThoseRemovedThatTheySaw() {
        ofNobodyAre(0, 20);
        var seen = round().endedAt().orElseThrow();
        ofNobodyAre(20, 40);
        round();
        room.clock.move(GRACE);
        allowed(seen);
        var round = round();

        assertThat(round.removed()).isEqualTo(20);
        assertThat(round.held()).isEqualTo(20);
        assertThat(room.panel.others).hasSize(20);
    }
}
