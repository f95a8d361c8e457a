package io.veilbot.app.erasure;

import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.app.vault.PostgresVault;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Destroys the key of whoever is erased, and what lies under another. All of it happens in the
 * transaction that remembers the event as handled: handled twice, it would destroy the key of
 * somebody who came back meanwhile. See ADR 22.
 */
@Component
@DisallowReplay
@ProcessingGroup(Erasure.GROUP)
class Erasure {

    static final String GROUP = "app.erasure";

    private final ForgottenChats chats;
    private final ForgottenCallbacks callbacks;
    private final PostgresVault vault;
    private final JdbcClient sql;

    Erasure(
            ForgottenChats chats,
            ForgottenCallbacks callbacks,
            PostgresVault vault,
            JdbcClient sql) {
        this.chats = chats;
        this.callbacks = callbacks;
        this.vault = vault;
        this.sql = sql;
    }

    /** The key goes last: it opens what leads to the rest. */
    @EventHandler
    void on(CustomerErased event) {
        chats.forget(event.customer());
        callbacks.forget(event.customer());
        vault.destroy(event.customer(), sql);
    }
}
