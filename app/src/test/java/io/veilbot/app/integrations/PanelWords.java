package io.veilbot.app.integrations;

import io.veilbot.api.Secret;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.VpnServerEvent.ServerEnlisted;
import io.veilbot.api.people.CustomerId;
import io.veilbot.integrations.panels.KeyBookKeeper;
import io.veilbot.integrations.panels.KeyProvisioner;
import io.veilbot.integrations.panels.PanelKeeper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One key on one server, with its panel in memory and the room of integrations around it. */
abstract class PanelWords {

    static final CustomerId CUSTOMER = new CustomerId("customer-1");
    static final SubscriptionId SUBSCRIPTION = SubscriptionId.of(CUSTOMER, 1);
    static final ServerId SERVER = new ServerId("server-a");
    static final KeyId KEY = KeyId.of(SUBSCRIPTION, SERVER, 1);
    static final String NAME = KEY.panelName();

    /** A line of 100 Mbit/s for a day of grace and two readings: what panels let flow beyond. */
    static final long SLACK = 12_500_000L * (24 * 60 + 2 * 5) * 60;

    Room room;

    @BeforeEach
    void open() {
        room = new Room(Map.of("veilbot.work.poll", "50ms", "veilbot.panels.health-every", "0s"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    void enlisted() {
        var profile =
                new ServerProfile(
                        "Nederland 1", "NL", "eu", AccessLevel.ALL, 10, List.of(Protocol.OUTLINE));
        var access =
                new PanelAccess(PretendPanel.KIND, new Secret("https://x"), new Secret(""), "");
        room.happens(
                PanelKeeper.class,
                new ServerEnlisted(SERVER, profile, access, room.clock.instant()));
    }

    void requested() {
        var wish =
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
                        0,
                        room.clock.instant());
        room.happens(KeyBookKeeper.class, wish);
        room.happens(KeyProvisioner.class, wish);
    }

    void revoked() {
        room.happens(
                KeyProvisioner.class,
                new KeyRevocationRequested(
                        KEY, SUBSCRIPTION, CUSTOMER, SERVER, NAME, "moved", room.clock.instant()));
    }
}
