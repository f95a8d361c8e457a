package io.veilbot.benchmarks.simulation;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import io.veilbot.integrations.panels.KeyLimits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Limits of keys in memory. */
final class Limits implements KeyLimits {

    private final Set<KeyId> suspended = new HashSet<>();
    private final Map<KeyId, Allowance> wished = new HashMap<>();
    private final Map<KeyId, Integer> devices = new HashMap<>();

    @Override
    public void suspend(KeyId key) {
        suspended.add(key);
    }

    @Override
    public void resume(KeyId key, Allowance limit) {
        suspended.remove(key);
        wished.put(key, limit);
    }

    @Override
    public void limit(KeyId key, Allowance limit) {
        wished.put(key, limit);
    }

    @Override
    public void devices(KeyId key, int most) {
        devices.put(key, most);
    }

    @Override
    public OptionalInt devices(KeyId key) {
        Integer most = devices.get(key);
        return most == null ? OptionalInt.empty() : OptionalInt.of(most);
    }

    @Override
    public Optional<Wished> find(KeyId key) {
        boolean rests = suspended.contains(key);
        return rests || wished.containsKey(key)
                ? Optional.of(new Wished(rests, wished.getOrDefault(key, NOTHING)))
                : Optional.empty();
    }
}
