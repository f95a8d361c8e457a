package io.veilbot.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.PersonalText;
import io.veilbot.api.access.KeyOutcome;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyOutcome;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyRemoved;
import io.veilbot.api.fleet.VpnServerCommand.RecordHealth;
import io.veilbot.api.fleet.VpnServerEvent.ServerCameBack;
import io.veilbot.api.fleet.VpnServerEvent.ServerWentDown;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.PanelKeeper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyProvisionerTest extends PanelWords {

    private Optional<KeyOutcome> last(Class<? extends KeyOutcome> type) {
        return room.sent.stream()
                .filter(RecordKeyOutcome.class::isInstance)
                .map(command -> ((RecordKeyOutcome) command).outcome())
                .filter(type::isInstance)
                .reduce((_, later) -> later);
    }

    private void awaitDone() {
        Room.await(() -> last(KeyOutcome.Done.class).isPresent());
    }

    @Test
    void makesTheKeyOnceAndTellsItsLink() {
        enlisted();
        requested();
        requested();
        awaitDone();

        var link = new PersonalText(CUSTOMER, "ss://" + NAME);
        assertThat(last(KeyOutcome.Done.class)).contains(new KeyOutcome.Done(link, NAME));
        assertThat(room.panel.keys).containsExactly(NAME);
        assertThat(room.sent).hasSize(1);
    }

    @Test
    void waitsForAServerNobodyHasHeardOfYet() {
        requested();
        Room.await(() -> last(KeyOutcome.Later.class).isPresent());
        enlisted();

        awaitDone();
    }

    @Test
    void findsTheKeyWhoseAnswerWasLost() {
        room.panel.troubles.add(new Outcome.Unknown<>("no-answer-in-time"));
        enlisted();
        requested();
        awaitDone();

        assertThat(room.panel.keys).hasSize(1);
        assertThat(last(KeyOutcome.Later.class))
                .hasValueSatisfying(
                        later -> assertThat(later.toString()).contains("UNKNOWN", "attempt=1"));
    }

    @Test
    void tellsThatThePanelRefuses() {
        room.panel.troubles.add(new Outcome.Refused<>("name-taken"));
        enlisted();
        requested();

        Room.await(() -> last(KeyOutcome.Refused.class).isPresent());
        assertThat(last(KeyOutcome.Refused.class)).contains(new KeyOutcome.Refused("name-taken"));
    }

    @Test
    void removesAKeyWhoseMakingMayHaveSucceeded() {
        room.panel.troubles.add(new Outcome.Unknown<>("no-answer-in-time"));
        room.panel.troubles.add(new Outcome.Unknown<>("no-answer-in-time"));
        enlisted();
        requested();
        Room.await(() -> room.panel.keys.contains(NAME));
        revoked();

        room.awaitSent(RecordKeyRemoved.class);
        Room.await(() -> room.stateOf("provision-key:" + KEY).equals("done"));
        assertThat(room.panel.keys).isEmpty();
    }

    @Test
    void tellsOnlyChangesOfHealth() {
        enlisted();
        room.panel.up = false;

        assertThat(room.awaitSent(RecordHealth.class))
                .isEqualTo(new RecordHealth(SERVER, false, "no-connection"));
        room.happens(
                PanelKeeper.class,
                new ServerWentDown(SERVER, "no-connection", room.clock.instant()));
        room.sent.clear();
        room.panel.up = true;
        assertThat(room.awaitSent(RecordHealth.class))
                .isEqualTo(new RecordHealth(SERVER, true, ""));
    }

    @Test
    void hurriesWhenTheServerIsBack() {
        room.panel.up = false;
        enlisted();
        requested();
        Room.await(() -> last(KeyOutcome.Later.class).isPresent());
        room.jdbc
                .sql(
                        "update integrations.work_item set next_at = next_at + interval '1 hour'"
                                + " where state = 'waiting'")
                .update();
        room.panel.up = true;
        room.happens(PanelKeeper.class, new ServerCameBack(SERVER, room.clock.instant()));

        awaitDone();
    }
}
