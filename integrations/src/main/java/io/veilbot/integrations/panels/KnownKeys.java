package io.veilbot.integrations.panels;

import io.veilbot.api.access.KeyId;
import java.util.Optional;

/** What each key should be, wherever it is. */
public interface KnownKeys {

    /** Empty for a key nobody has heard of yet, and for one that is gone. */
    Optional<BookedKey> find(KeyId key);
}
