package io.veilbot.command.fleet;

import static io.veilbot.command.Decisions.NOW;

import io.veilbot.api.Secret;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.VpnServerCommand.DrainServer;
import io.veilbot.api.fleet.VpnServerCommand.RecordHealth;
import io.veilbot.api.fleet.VpnServerCommand.RetireServer;
import io.veilbot.api.fleet.VpnServerEvent.ServerDraining;
import io.veilbot.api.fleet.VpnServerEvent.ServerEnlisted;
import io.veilbot.api.fleet.VpnServerEvent.ServerReopened;
import io.veilbot.api.fleet.VpnServerEvent.ServerRetired;
import io.veilbot.api.fleet.VpnServerEvent.SlotReserved;
import io.veilbot.command.Decisions;
import java.util.List;

/** One server in Oslo with room for two keys, and what is said about it. */
abstract class ServerWords {

    static final ServerId OSLO = new ServerId("server-oslo");
    static final KeyId FIRST = new KeyId("key-1");
    static final KeyId SECOND = new KeyId("key-2");
    static final KeyId THIRD = new KeyId("key-3");
    static final PanelAccess PANEL =
            new PanelAccess(PanelKind.OUTLINE, new Secret("https://panel"), new Secret(""), "");
    static final DrainServer DRAIN = new DrainServer(OSLO, "rent ends");
    static final RetireServer RETIRE = new RetireServer(OSLO, "rent ended");
    static final ServerDraining DRAINING = new ServerDraining(OSLO, "rent ends", NOW);
    static final ServerReopened REOPENED = new ServerReopened(OSLO, NOW);
    static final ServerRetired RETIRED = new ServerRetired(OSLO, "rent ended", NOW);

    final Decisions<VpnServer> server = new Decisions<>(VpnServer.class);

    static ServerProfile room(int capacity) {
        return new ServerProfile(
                "Oslo", "NO", "eu", AccessLevel.ALL, capacity, List.of(Protocol.OUTLINE));
    }

    static ServerEnlisted enlisted() {
        return new ServerEnlisted(OSLO, room(2), PANEL, NOW);
    }

    static SlotReserved reserved(KeyId key, int used) {
        return new SlotReserved(OSLO, key, used, NOW);
    }

    static RecordHealth health(boolean healthy) {
        return new RecordHealth(OSLO, healthy, healthy ? "" : "timeout");
    }
}
