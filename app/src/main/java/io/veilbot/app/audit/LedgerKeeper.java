package io.veilbot.app.audit;

import io.veilbot.api.Event;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Keeps the chain up with the store. What an event says is nothing to it: that one was stored only
 * tells it to look what lies there unchained, and so none is ever chained twice or left out.
 */
@DisallowReplay
@ProcessingGroup(LedgerKeeper.GROUP)
final class LedgerKeeper {

    static final String GROUP = "app.ledger";

    private final Ledger ledger;

    LedgerKeeper(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param token never before the event that it comes with
     */
    @EventHandler
    void on(Event event, TrackingToken token) {
        if (ledger.head().index() < token.position().orElseThrow()) {
            ledger.extend();
        }
    }
}
