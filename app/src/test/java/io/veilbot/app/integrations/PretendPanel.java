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
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A panel in memory. Troubles happen first, in order; a lost answer still makes the key. */
final class PretendPanel implements VpnPanel, Counters {

    static final PanelKind KIND = new PanelKind("pretend");

    final Set<String> keys = ConcurrentHashMap.newKeySet();
    final Map<String, Allowance> limits = new ConcurrentHashMap<>();
    final Map<String, Integer> devices = new ConcurrentHashMap<>();
    final Queue<Outcome<Boolean>> limitTroubles = new ConcurrentLinkedQueue<>();
    final Queue<Outcome<PanelKey>> troubles = new ConcurrentLinkedQueue<>();
    final Map<String, Long> counters = new ConcurrentHashMap<>();
    final List<KeyOrder> orders = new CopyOnWriteArrayList<>();
    final List<ListedKey> others = new CopyOnWriteArrayList<>();
    final Queue<Outcome<List<ListedKey>>> listTroubles = new ConcurrentLinkedQueue<>();
    volatile boolean canList = true;
    volatile Optional<Duration> uptime = Optional.empty();
    volatile UnaryOperator<String> links = name -> "ss://" + name;
    volatile Runnable whileReading = () -> {};
    volatile boolean up = true;
    volatile int atOnce = 1;
    volatile Runnable whileMaking = () -> {};

    @Override
    public PanelKind kind() {
        return KIND;
    }

    @Override
    public int writesAtOnce() {
        return atOnce;
    }

    /** As it was when it was new. */
    void begin() {
        List.of(keys, orders, others, troubles, limitTroubles, listTroubles)
                .forEach(Collection::clear);
        limits.clear();
        devices.clear();
        counters.clear();
        canList = true;
        up = true;
        atOnce = 1;
        whileMaking = () -> {};
        uptime = Optional.empty();
        links = name -> "ss://" + name;
    }

    @Override
    public Outcome<PanelKey> findOrCreate(Panel panel, KeyOrder order) {
        orders.add(order);
        whileMaking.run();
        if (!up) {
            return new Outcome.NotAttempted<>("no-connection");
        }
        Outcome<PanelKey> trouble = troubles.poll();
        if (trouble == null || trouble instanceof Outcome.Unknown) {
            keys.add(order.name());
            limits.put(order.name(), order.allowance());
            devices.put(order.name(), order.devices());
        }
        return trouble == null ? new Outcome.Done<>(key(order.name())) : trouble;
    }

    private PanelKey key(String name) {
        return new PanelKey(name, name, links.apply(name), Optional.empty());
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
    public Outcome<Boolean> remove(Panel panel, ListedKey key) {
        return new Outcome.Done<>(
                key.id().equals(key.name()) ? keys.remove(key.name()) : others.remove(key));
    }

    @Override
    public Outcome<Boolean> setLimit(Panel panel, KeyOrder order) {
        Outcome<Boolean> trouble = limitTroubles.poll();
        if (trouble != null) {
            return trouble;
        }
        limits.computeIfPresent(order.name(), (_, _) -> order.allowance());
        devices.computeIfPresent(order.name(), (_, _) -> order.devices());
        return new Outcome.Done<>(keys.contains(order.name()));
    }

    @Override
    public Outcome<List<ListedKey>> list(Panel panel) {
        Outcome<List<ListedKey>> trouble = listTroubles.poll();
        if (trouble != null || !canList) {
            return trouble == null ? new Outcome.Refused<>(CANNOT_LIST) : trouble;
        }
        return new Outcome.Done<>(
                Stream.concat(keys.stream().map(name -> new ListedKey(name, name)), others.stream())
                        .toList());
    }

    @Override
    public Outcome<Vitals> health(Panel panel) {
        return up
                ? new Outcome.Done<>(new Vitals("1", uptime))
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
