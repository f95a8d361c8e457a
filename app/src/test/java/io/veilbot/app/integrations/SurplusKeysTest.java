package io.veilbot.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.fleet.VpnServerCommand.RecordReconciliation;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.ListedKey;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys on a panel that nobody should have, and others that only look so. */
class SurplusKeysTest extends ReconcilerWords {

    @Test
    void aListThatFailsRemovesNothing() {
        room.panel.others.add(ofNobody(1));
        round();
        room.clock.move(GRACE);
        room.panel.listTroubles.add(new Outcome.Unknown<>("no-answer-in-time"));
        assertThat(round().note()).isEqualTo("no-answer-in-time");
        assertThat(room.panel.others).hasSize(1);

        assertThat(round().removed()).isOne();
        assertThat(room.panel.others).isEmpty();
    }

    @Test
    void keysThatNobodyShouldHaveGoOnceTheyWereSeenForAWhile() {
        works(1);
        room.panel.others.add(ofNobody(1));
        assertThat(round().surplus()).isOne();
        room.clock.move(GRACE.minus(ROUND).minusSeconds(1));
        assertThat(round().removed()).isZero();
        assertThat(round().removed()).isOne();

        assertThat(room.panel.others).isEmpty();
        assertThat(room.panel.keys).containsExactly(name(1));
        assertThat(room.awaitSent(RecordReconciliation.class).removed())
                .containsExactly(ofNobody(1).name());
    }

    @Test
    void aKeyThatWasAwayMeanwhileIsSeenAnew() {
        room.panel.others.add(ofNobody(1));
        round();
        room.panel.others.clear();
        room.clock.move(GRACE);
        round();
        room.panel.others.add(ofNobody(1));

        assertThat(round().removed()).isZero();
    }

    @Test
    void strangersAreReportedAndLeftAlone() {
        var strangers =
                IntStream.range(0, 7).mapToObj(it -> new ListedKey("" + it, "Bob " + it)).toList();
        room.panel.others.addAll(strangers);
        round();
        room.clock.move(GRACE);
        var round = round();

        assertThat(round.strangers()).isEqualTo(7);
        assertThat(round.strangerNames())
                .containsExactly("Bob 0", "Bob 1", "Bob 2", "Bob 3", "Bob 4");
        assertThat(room.panel.others).hasSize(7);
    }

    @Test
    void twinsOfAKeyGoAndTheKeyStays() {
        works(1);
        room.panel.others.add(new ListedKey("twin", name(1)));
        round();
        room.clock.move(GRACE);
        round();

        assertThat(room.panel.others).isEmpty();
        assertThat(room.panel.keys).containsExactly(name(1));
    }

    @Test
    void whatWasOrderedIsWantedThoughTheBookIsBehind() {
        var _ = requested(1);
        round();
        room.clock.move(GRACE);

        assertThat(round().surplus()).isZero();
        assertThat(room.panel.keys).containsExactly(name(1));
    }

    @Test
    void aKeyThatThePanelSaidWasRemovedGoesAfterAll() {
        works(1);
        gone(1);
        round();
        room.clock.move(GRACE);
        round();

        assertThat(room.panel.keys).isEmpty();
    }
}
