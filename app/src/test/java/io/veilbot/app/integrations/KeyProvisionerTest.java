package io.veilbot.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyOutcome;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyOutcome;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyRemoved;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.VpnServerCommand.RecordHealth;
import io.veilbot.api.fleet.VpnServerEvent.ServerCameBack;
import io.veilbot.api.fleet.VpnServerEvent.ServerEnlisted;
import io.veilbot.api.fleet.VpnServerEvent.ServerWentDown;
import io.veilbot.api.people.CustomerId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.KeyProvisioner;
import io.veilbot.integrations.panels.PanelKeeper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyProvisionerTest {

    private static final CustomerId CUSTOMER = new CustomerId("customer-1");
    private static final SubscriptionId SUBSCRIPTION = SubscriptionId.of(CUSTOMER, 1);
    private static final ServerId SERVER = new ServerId("server-a");
    private static final KeyId KEY = KeyId.of(SUBSCRIPTION, SERVER, 1);
    private static final String NAME = KEY.panelName();

    private Room room;

    @BeforeEach
    void open() {
        room = new Room(Map.of("veilbot.work.poll", "50ms", "veilbot.panels.health-every", "0s"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void enlisted() {
        var profile =
                new ServerProfile(
                        "Nederland 1", "NL", "eu", AccessLevel.ALL, 10, List.of(Protocol.OUTLINE));
        var access =
                new PanelAccess(PretendPanel.KIND, new Secret("https://x"), new Secret(""), "");
        room.happens(
                PanelKeeper.class,
                new ServerEnlisted(SERVER, profile, access, room.clock.instant()));
    }

    private void requested() {
        room.happens(
                KeyProvisioner.class,
                new KeyRequested(
                        KEY,
                        SUBSCRIPTION,
                        CUSTOMER,
                        SERVER,
                        Protocol.OUTLINE,
                        1,
                        NAME,
                        new GrantId("grant-1"),
                        Allowance.UNLIMITED,
                        room.clock.instant()));
    }

    private void revoked() {
        room.happens(
                KeyProvisioner.class,
                new KeyRevocationRequested(
                        KEY, SUBSCRIPTION, CUSTOMER, SERVER, NAME, "moved", room.clock.instant()));
    }

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
