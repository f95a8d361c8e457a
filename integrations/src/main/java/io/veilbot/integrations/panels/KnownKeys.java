package io.veilbot.integrations.panels;

import io.veilbot.api.access.KeyId;
import io.veilbot.api.fleet.ServerId;
import java.util.List;
import java.util.Optional;

/** What each key should be, wherever it is. */
public interface KnownKeys {

    /** Empty for a key nobody has heard of yet, and for one that is gone. */
    Optional<BookedKey> find(KeyId key);

    /** Every key that has a place there by id, those that are to be removed included. */
    List<BookedKey> on(ServerId server);

    /**
     * Their panel is about to be asked for them again: until the shop is told, that may have
     * happened.
     */
    void asking(List<KeyId> keys);

    /** The shop was told what came of it. */
    void told(List<KeyId> keys);
}
