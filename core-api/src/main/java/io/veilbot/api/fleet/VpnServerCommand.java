package io.veilbot.api.fleet;

import io.veilbot.api.Command;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.KeyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a server can be asked. */
public sealed interface VpnServerCommand extends Command {

    ServerId server();

    @Override
    default ServerId target() {
        return server();
    }

    /** Takes a server into service. */
    @StoredAs("fleet.enlist-server")
    record EnlistServer(ServerId server, ServerProfile profile, PanelAccess panel)
            implements VpnServerCommand {}

    /**
     * Changes what a server is or how it is reached; keys stay.
     *
     * @param panel empty leaves it as it is
     */
    @StoredAs("fleet.revise-server")
    record ReviseServer(ServerId server, ServerProfile profile, Optional<PanelAccess> panel)
            implements VpnServerCommand {}

    /** Wants room for a key; asked twice by one key, it changes nothing. */
    @StoredAs("fleet.reserve-slot")
    record ReserveSlot(ServerId server, KeyId key) implements VpnServerCommand {}

    /** Gives the room back; quiet if there was none. */
    @StoredAs("fleet.release-slot")
    record ReleaseSlot(ServerId server, KeyId key) implements VpnServerCommand {}

    /**
     * Tells how the panel answered a health check.
     *
     * @param healthy whether it answered as it should
     * @param reason what was wrong; empty when healthy
     */
    @StoredAs("fleet.record-health")
    record RecordHealth(ServerId server, boolean healthy, String reason)
            implements VpnServerCommand {}

    /**
     * Tells what was mended when the keys on the panel were compared with those that should be
     * there.
     *
     * @param begunAt when this comparison began, which tells it from others
     * @param restored how many were missing and are there again
     * @param removed names of those that nobody should have and that are gone
     * @param held how many more nobody should have, which only staff may have removed
     */
    @StoredAs("fleet.record-reconciliation")
    record RecordReconciliation(
            ServerId server, Instant begunAt, int restored, List<String> removed, int held)
            implements VpnServerCommand {}

    /**
     * Has keys removed that are on the panel though nobody should have them, however many.
     *
     * @param seenUntil those that the shop saw there by then; what appears later is judged anew
     * @param reason for staff
     */
    @StoredAs("fleet.allow-removal")
    record AllowRemoval(ServerId server, Instant seenUntil, String reason)
            implements VpnServerCommand {}

    /**
     * Takes no new keys and has those there moved elsewhere.
     *
     * @param reason for staff
     */
    @StoredAs("fleet.drain-server")
    record DrainServer(ServerId server, String reason) implements VpnServerCommand {}

    /** Takes new keys again after a drain. */
    @StoredAs("fleet.reopen-server")
    record ReopenServer(ServerId server) implements VpnServerCommand {}

    /**
     * Takes an empty server out of service for good.
     *
     * @param reason for staff
     */
    @StoredAs("fleet.retire-server")
    record RetireServer(ServerId server, String reason) implements VpnServerCommand {}
}
