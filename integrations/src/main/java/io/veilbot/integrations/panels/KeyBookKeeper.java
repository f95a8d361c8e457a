package io.veilbot.integrations.panels;

import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRestored;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevoked;
import io.veilbot.integrations.ProcessingGroups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AllowReplay;
import org.axonframework.eventhandling.EventHandler;

/**
 * Keeps the book of keys. It has a processor of its own, so that a shop that is older than the book
 * fills it from the first event on; replayed, it keeps the same book.
 */
@AllowReplay
@ProcessingGroup(ProcessingGroups.KEY_BOOK)
public final class KeyBookKeeper {

    private final KeyBook book;

    public KeyBookKeeper(KeyBook book) {
        this.book = book;
    }

    @EventHandler
    void on(KeyRequested event) {
        book.wanted(event);
    }

    @EventHandler
    void on(KeyProvisioned event) {
        book.there(event.key(), event.panelKeyId(), event.accessLink());
    }

    @EventHandler
    void on(KeyRestored event) {
        book.there(event.key(), event.panelKeyId(), event.accessLink());
    }

    @EventHandler
    void on(KeyRevocationRequested event) {
        book.leaves(event.key());
    }

    @EventHandler
    void on(KeyRevoked event) {
        book.gone(event.key());
    }
}
