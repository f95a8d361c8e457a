package io.veilbot.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.PersonalText;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyRestored;
import io.veilbot.api.fleet.VpnServerCommand.RecordReconciliation;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.Credential;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.PanelLives;
import io.veilbot.integrations.reconciler.CompareKeys;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyReconcilerTest extends ReconcilerWords {

    private Credential ordered() {
        return room.panel.orders.getLast().credential();
    }

    private List<String> orderedNames() {
        return room.panel.orders.stream().map(KeyOrder::name).toList();
    }

    @Test
    void aForgottenKeyComesBackWithTheSameCredentialEachTime() {
        works(1);
        room.panel.keys.clear();
        round();
        Credential first = ordered();
        room.panel.keys.clear();
        var round = round();

        assertThat(room.panel.keys).containsExactly(name(1));
        assertThat(ordered()).isEqualTo(first);
        assertThat(round.missing()).isOne();
        assertThat(round.restored()).isOne();
        assertThat(room.firstSent(RecordKeyRestored.class)).isEmpty();
        assertThat(room.awaitSent(RecordReconciliation.class).restored()).isOne();
    }

    @Test
    void aKeyWhosePasswordThePanelOnceChoseComesBackWithThatOne() {
        // chacha20-ietf-poly1305:Xk2vPq8LmN4rT6wYz0aBcD
        works(
                1,
                "ss://Y2hhY2hhMjAtaWV0Zi1wb2x5MTMwNTpYazJ2UHE4TG1ONHJUNndZejBhQmNE"
                        + "@203.0.113.7:12345/?outline=1#Nederland%201");
        room.panel.keys.clear();
        round();

        assertThat(ordered().password()).isEqualTo("Xk2vPq8LmN4rT6wYz0aBcD");
    }

    @Test
    void theShopHearsOfAnotherLinkOnce() {
        works(1);
        room.panel.keys.clear();
        room.panel.links = name -> "ss://another-" + name;
        round();
        round();

        assertThat(room.sent.stream().filter(RecordKeyRestored.class::isInstance))
                .containsExactly(
                        new RecordKeyRestored(
                                key(1),
                                new PersonalText(customer(1), "ss://another-" + name(1)),
                                name(1)));
    }

    @Test
    void theShopHearsOfAnotherLinkThoughItDiedBeforeItCouldTell() {
        works(1);
        room.panel.keys.clear();
        room.panel.links = name -> "ss://another-" + name;
        var _ = room.bean(CompareKeys.class).perform(work());
        assertThat(room.panel.keys).containsExactly(name(1));
        round();

        assertThat(room.firstSent(RecordKeyRestored.class)).isPresent();
    }

    @Test
    void aListOfNothingIsDoubtedAsLongAsAKeyCanBeRead() {
        works(1);
        room.panel.listTroubles.add(new Outcome.Done<>(List.of()));
        var doubted = round();
        var _ = round();

        assertThat(doubted.note()).isEqualTo("lists-nothing-though-it-has-keys");
        assertThat(room.panel.orders).isEmpty();
        assertThat(room.sent).isEmpty();
    }

    @Test
    void whatIsToGoIsNotRestoredThoughTheBookIsBehind() {
        works(1);
        var _ = revoked(1);
        room.panel.keys.clear();
        round();

        assertThat(room.panel.orders).isEmpty();
    }

    @Test
    void aPanelThatCannotListIsAskedForEveryKeyOnceInEachOfItsLives() {
        room.panel.canList = false;
        IntStream.range(0, 3).forEach(this::works);
        room.panel.keys.clear();
        round();
        round();
        assertThat(room.panel.keys).hasSize(3);
        assertThat(room.panel.orders).hasSize(3);

        room.panel.keys.clear();
        var _ = room.bean(PanelLives.class).begin();
        round();
        assertThat(room.panel.keys).hasSize(3);
    }

    @Test
    void manyKeysComeBackSliceBySliceAndThePageSeesHowMany() {
        IntStream.range(0, 10).forEach(this::works);
        room.panel.keys.clear();
        slice();
        assertThat(shown().missing()).isEqualTo(10);
        assertThat(shown().restored()).isEqualTo(6);
        assertThat(shown().endedAt()).isEmpty();

        assertThat(round().restored()).isEqualTo(10);
        assertThat(orderedNames()).doesNotHaveDuplicates();
    }

    @Test
    void asManyComeBackAtOnceAsThePanelTakes() {
        IntStream.range(0, 6).forEach(this::works);
        room.panel.keys.clear();
        room.panel.atOnce = 3;
        var three = new CyclicBarrier(3);
        room.panel.whileMaking = () -> await(three);

        assertThat(round().restored()).isEqualTo(6);
        assertThat(orderedNames()).doesNotHaveDuplicates();
    }

    /** Nobody passes before all are there. */
    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the others did not come", e);
        }
    }

    @Test
    void aPanelThatTakesManyAndFallsSilentIsAskedForTheRestLater() {
        IntStream.range(0, 6).forEach(this::works);
        room.panel.keys.clear();
        room.panel.atOnce = 32;
        room.panel.up = false;
        slice();
        assertThat(shown().endedAt()).as("nobody was left out").isEmpty();

        room.panel.up = true;
        room.clock.move(ROUND);
        round();
        round();
        assertThat(room.panel.keys).hasSize(6);
    }

    @Test
    void aKeyThatIsAlwaysRefusedKeepsNobodyElseWaiting() {
        IntStream.range(0, 6).forEach(this::works);
        room.panel.keys.clear();
        room.panel.troubles.add(new Outcome.Refused<>("name-taken"));
        var round = round();

        assertThat(round.restored()).isEqualTo(5);
        assertThat(round.failed()).isOne();
        assertThat(round.note()).isEqualTo("name-taken");
        assertThat(round().restored()).isOne();
    }

    @Test
    void aPanelThatFallsSilentIsLetBeAndAskedForTheRestLater() {
        IntStream.range(0, 8).forEach(this::works);
        room.panel.keys.clear();
        room.panel.up = false;
        slice();
        assertThat(room.panel.orders).as("after five silences").hasSize(5);
        assertThat(shown().endedAt()).isEmpty();

        room.panel.up = true;
        room.clock.move(ROUND);
        round();
        round();
        assertThat(room.panel.keys).hasSize(8);
    }
}
