package io.veilbot.benchmarks.simulation;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Vault;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRestored;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevoked;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.panels.BookedKey;
import io.veilbot.integrations.panels.KnownKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Keys that have a place on a server, in memory. */
final class Places implements KnownKeys {

    private final Vault vault;
    private final Map<String, BookedKey> keys = new TreeMap<>();
    private final Set<KeyId> untold = new HashSet<>();

    Places(Vault vault) {
        this.vault = vault;
    }

    void on(Object event) {
        switch (event) {
            case KeyRequested asked -> keys.putIfAbsent(asked.key().value(), booked(asked));
            case KeyProvisioned there -> there(there.key(), there.panelKeyId(), there.accessLink());
            case KeyRestored there -> there(there.key(), there.panelKeyId(), there.accessLink());
            case KeyRevocationRequested leaving ->
                    change(leaving.key(), key -> with(key, key.panelKeyId(), key.link(), true));
            case KeyRevoked gone -> keys.remove(gone.key().value());
            default -> {
                // nothing about places
            }
        }
    }

    private static BookedKey booked(KeyRequested asked) {
        return new BookedKey(
                asked.key(),
                asked.server(),
                asked.protocol(),
                asked.devices(),
                asked.allowance(),
                Optional.empty(),
                false,
                Optional.empty(),
                false);
    }

    private void there(KeyId key, String panelKeyId, PersonalText link) {
        change(
                key,
                known ->
                        with(
                                known,
                                Optional.of(panelKeyId),
                                Optional.of(vault.seal(link)),
                                known.leaving()));
    }

    private void change(KeyId key, UnaryOperator<BookedKey> how) {
        keys.computeIfPresent(key.value(), (_, known) -> how.apply(known));
    }

    private static BookedKey with(
            BookedKey key, Optional<String> panelKeyId, Optional<String> link, boolean leaving) {
        return new BookedKey(
                key.key(),
                key.server(),
                key.protocol(),
                key.devices(),
                key.asked(),
                panelKeyId,
                leaving,
                link,
                false);
    }

    @Override
    public Optional<BookedKey> find(KeyId key) {
        return Optional.ofNullable(keys.get(key.value())).map(this::shown);
    }

    @Override
    public List<BookedKey> on(ServerId server) {
        return keys.values().stream()
                .filter(key -> key.server().equals(server))
                .map(this::shown)
                .toList();
    }

    private BookedKey shown(BookedKey key) {
        return untold.contains(key.key())
                ? new BookedKey(
                        key.key(),
                        key.server(),
                        key.protocol(),
                        key.devices(),
                        key.asked(),
                        key.panelKeyId(),
                        key.leaving(),
                        key.link(),
                        true)
                : key;
    }

    @Override
    public void asking(List<KeyId> some) {
        untold.addAll(some);
    }

    @Override
    public void told(List<KeyId> some) {
        some.forEach(untold::remove);
    }
}
