package io.veilbot.benchmarks.simulation;

import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.integrations.panels.BookedKey;
import io.veilbot.integrations.panels.KnownKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was asked for of each key, in memory. */
final class Places implements KnownKeys {

    private final Map<KeyId, BookedKey> keys = new HashMap<>();

    void on(Object event) {
        if (event instanceof KeyRequested asked) {
            keys.put(
                    asked.key(),
                    new BookedKey(
                            asked.key(),
                            asked.server(),
                            asked.protocol(),
                            asked.devices(),
                            asked.allowance(),
                            Optional.empty(),
                            false));
        }
    }

    @Override
    public Optional<BookedKey> find(KeyId key) {
        return Optional.ofNullable(keys.get(key));
    }
}
