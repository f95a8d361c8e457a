package io.veilbot.api.fleet;

import io.veilbot.api.Event;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.KeyId;
import java.time.Instant;
import java.util.List;

/** The life of a server: enlisted, revised, filled key by key, sometimes down; drained, retired. */
public sealed interface VpnServerEvent extends Event {

    ServerId server();

    /** A server came into service. */
    @StoredAs(value = "fleet.server-enlisted", revision = 2)
    record ServerEnlisted(ServerId server, ServerProfile profile, PanelAccess panel, Instant at)
            implements VpnServerEvent {}

    /** What a server is, or how it is reached, changed. */
    @StoredAs(value = "fleet.server-revised", revision = 2)
    record ServerRevised(ServerId server, ServerProfile profile, PanelAccess panel, Instant at)
            implements VpnServerEvent {}

    /**
     * A key has room on this server.
     *
     * @param used slots taken after it
     */
    @StoredAs("fleet.slot-reserved")
    record SlotReserved(ServerId server, KeyId key, int used, Instant at)
            implements VpnServerEvent {}

    /**
     * The room is free again.
     *
     * @param used slots taken after it
     */
    @StoredAs("fleet.slot-released")
    record SlotReleased(ServerId server, KeyId key, int used, Instant at)
            implements VpnServerEvent {}

    /** The panel stopped answering as it should. */
    @StoredAs("fleet.server-went-down")
    record ServerWentDown(ServerId server, String reason, Instant at) implements VpnServerEvent {}

    /** The panel answers again. */
    @StoredAs("fleet.server-came-back")
    record ServerCameBack(ServerId server, Instant at) implements VpnServerEvent {}

    /** No new keys; those it has are to move elsewhere. */
    @StoredAs("fleet.server-draining")
    record ServerDraining(ServerId server, String reason, Instant at) implements VpnServerEvent {}

    /** New keys may come again. */
    @StoredAs("fleet.server-reopened")
    record ServerReopened(ServerId server, Instant at) implements VpnServerEvent {}

    /** Out of service for good; it holds no key. */
    @StoredAs("fleet.server-retired")
    record ServerRetired(ServerId server, String reason, Instant at) implements VpnServerEvent {}

    /**
     * What the panel holds was compared with what it should hold, and mended.
     *
     * @param begunAt when this comparison began
     * @param restored how many keys were missing and are there again
     * @param removed names of keys that nobody should have had, and that are gone
     * @param held how many more there are of those, left until staff allow their removal
     */
    @StoredAs("fleet.server-reconciled")
    record ServerReconciled(
            ServerId server,
            Instant begunAt,
            int restored,
            List<String> removed,
            int held,
            Instant at)
            implements VpnServerEvent {}

    /**
     * Keys that nobody should have may go from the panel, however many they are.
     *
     * @param seenUntil those that the shop saw there by then
     */
    @StoredAs("fleet.removal-allowed")
    record RemovalAllowed(ServerId server, Instant seenUntil, String reason, Instant at)
            implements VpnServerEvent {}
}
