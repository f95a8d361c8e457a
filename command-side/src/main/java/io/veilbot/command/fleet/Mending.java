package io.veilbot.command.fleet;

import io.veilbot.api.fleet.VpnServerCommand.AllowRemoval;
import io.veilbot.api.fleet.VpnServerCommand.RecordReconciliation;
import io.veilbot.api.fleet.VpnServerEvent.RemovalAllowed;
import io.veilbot.api.fleet.VpnServerEvent.ServerReconciled;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the mending of a panel, so that nothing is told twice.
 *
 * @param reconciledAt when the last comparison that is known began
 * @param removableUntil what was seen by then may be removed
 */
record Mending(Instant reconciledAt, Instant removableUntil) {

    static final Mending NONE = new Mending(Instant.EPOCH, Instant.EPOCH);

    Optional<ServerReconciled> after(RecordReconciliation news, Instant now) {
        return news.begunAt().isAfter(reconciledAt)
                ? Optional.of(
                        new ServerReconciled(
                                news.server(),
                                news.begunAt(),
                                news.restored(),
                                news.removed(),
                                news.held(),
                                now))
                : Optional.empty();
    }

    Optional<RemovalAllowed> after(AllowRemoval wish, Instant now) {
        return wish.seenUntil().isAfter(removableUntil)
                ? Optional.of(
                        new RemovalAllowed(wish.server(), wish.seenUntil(), wish.reason(), now))
                : Optional.empty();
    }

    Mending on(ServerReconciled event) {
        return new Mending(event.begunAt(), removableUntil);
    }

    Mending on(RemovalAllowed event) {
        return new Mending(reconciledAt, event.seenUntil());
    }
}
