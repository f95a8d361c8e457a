package io.veilbot.app.integrations;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.panels.Vitals;
import io.veilbot.integrations.panels.VpnPanel;
import io.veilbot.integrations.traffic.Counters;
import io.veilbot.integrations.traffic.Counting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A panel in memory. Troubles happen first, in order; a lost answer still makes the key. */
final class PretendPanel implements VpnPanel, Counters {

    static final PanelKind KIND = new PanelKind("pretend");

    final Set<String> keys = ConcurrentHashMap.newKeySet();
    final Map<String, Allowance> limits = new ConcurrentHashMap<>();
    final Queue<Outcome<Boolean>> limitTroubles = new ConcurrentLinkedQueue<>();
    final Queue<Outcome<PanelKey>> troubles = new ConcurrentLinkedQueue<>();
    final Map<String, Long> counters = new ConcurrentHashMap<>();
    volatile Runnable whileReading = () -> {};
    volatile boolean up = true;

    @Override
    public PanelKind kind() {
        return KIND;
    }

    @Override
    public Outcome<PanelKey> findOrCreate(Panel panel, KeyOrder order) {
        if (!up) {
            return new Outcome.NotAttempted<>("no-connection");
        }
        Outcome<PanelKey> trouble = troubles.poll();
        if (trouble == null || trouble instanceof Outcome.Unknown) {
            keys.add(order.name());
            limits.put(order.name(), order.allowance());
        }
        return trouble == null ? new Outcome.Done<>(key(order.name())) : trouble;
    }

    private static PanelKey key(String name) {
        return new PanelKey(name, name, "ss://" + name, Optional.empty());
    }

    @Override
    public Outcome<Optional<PanelKey>> read(Panel panel, KeyOrder order) {
        String name = order.name();
        return new Outcome.Done<>(keys.contains(name) ? Optional.of(key(name)) : Optional.empty());
    }

    @Override
    public Outcome<Boolean> remove(Panel panel, String name) {
        return up ? new Outcome.Done<>(keys.remove(name)) : new Outcome.NotAttempted<>("down");
    }

    @Override
    public Outcome<Boolean> setLimit(Panel panel, KeyOrder order) {
        Outcome<Boolean> trouble = limitTroubles.poll();
        if (trouble != null) {
            return trouble;
        }
        limits.computeIfPresent(order.name(), (_, _) -> order.allowance());
        return new Outcome.Done<>(keys.contains(order.name()));
    }

    @Override
    public Outcome<List<ListedKey>> list(Panel panel) {
        return new Outcome.Done<>(keys.stream().map(name -> new ListedKey(name, name)).toList());
    }

    @Override
    public Outcome<Vitals> health(Panel panel) {
        return up
                ? new Outcome.Done<>(new Vitals("1"))
                : new Outcome.NotAttempted<>("no-connection");
    }

    @Override
    public Counting counting() {
        return Counting.SINCE_RESTART;
    }

    @Override
    public Outcome<Map<String, Long>> read(Panel panel) {
        Map<String, Long> read = Map.copyOf(counters);
        whileReading.run();
        return up ? new Outcome.Done<>(read) : new Outcome.NotAttempted<>("no-connection");
    }
}
