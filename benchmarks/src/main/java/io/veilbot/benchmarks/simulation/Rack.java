package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Secret;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.benchmarks.simulation.Faults.Fault;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.KnownPanels;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.panels.PanelLives;
import io.veilbot.integrations.panels.Vitals;
import io.veilbot.integrations.panels.VpnPanel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The panels of all servers, and the keys on them. */
final class Rack implements VpnPanel, KnownPanels, PanelLives {

    static final PanelKind KIND = PanelKind.OUTLINE;

    private final Faults faults;
    private final Map<ServerId, Map<String, Long>> keys = new LinkedHashMap<>();
    private final Set<ServerId> down = new HashSet<>();
    private final Map<ServerId, Long> lives = new HashMap<>();
    private final Map<String, Long> flowed = new HashMap<>();

    Rack(Faults faults) {
        this.faults = faults;
    }

    void add(ServerId server) {
        keys.put(server, new LinkedHashMap<>());
    }

    static PanelAccess access() {
        var secret = new Secret("https://panel.example");
        return new PanelAccess(KIND, secret, secret, "");
    }

    /** Names of all keys by server, with their limits in bytes; below zero is no limit. */
    Map<ServerId, Map<String, Long>> keys() {
        return keys;
    }

    /** Servers that do not answer at present. */
    Set<ServerId> down() {
        return Set.copyOf(down);
    }

    /**
     * @return whether it answered until now
     */
    boolean fall(ServerId server) {
        return down.add(server);
    }

    /**
     * It answers again.
     *
     * @param newest so many keys are not there any more, if its disk was copied before
     */
    void rise(ServerId server, int newest) {
        down.remove(server);
        lives.merge(server, 2L, Long::sum);
        if (faults.strikes(Fault.PANEL_FORGETS, 100)) {
            forget(server, newest);
        }
    }

    private void forget(ServerId server, int count) {
        Set<String> names = keys.getOrDefault(server, Map.of()).keySet();
        names.removeAll(names.stream().skip(Math.max(0, names.size() - count)).toList());
    }

    @Override
    public long of(ServerId server) {
        return lives.getOrDefault(server, 1L);
    }

    @Override
    public List<ServerId> begin() {
        return List.copyOf(keys.keySet());
    }

    /** So much flows through a key, if it is there and does not rest. */
    void flow(ServerId server, String name, long bytes) {
        if (keys.getOrDefault(server, Map.of()).getOrDefault(name, 0L) != 0) {
            flowed.merge(name, bytes, Long::sum);
        }
    }

    /** What ever flowed through the key of this name, in bytes. */
    long flowed(String name) {
        return flowed.getOrDefault(name, 0L);
    }

    @Override
    public Optional<Panel> find(ServerId server) {
        return Optional.ofNullable(keys.get(server))
                .map(_ -> new Panel(server, "simulated", access(), true));
    }

    @Override
    public PanelKind kind() {
        return KIND;
    }

    private <T> Outcome<T> call(Panel panel, Supplier<Outcome<T>> effect) {
        if (down.contains(panel.server())) {
            faults.strikes(Fault.PANEL_DOWN, 1000);
            return new Outcome.NotAttempted<>("no connection");
        }
        return faults.call(effect);
    }

    private Map<String, Long> on(Panel panel) {
        return keys.getOrDefault(panel.server(), Map.of());
    }

    private static long limit(Allowance allowance) {
        return allowance.unlimited() ? -1 : allowance.bytes();
    }

    private static PanelKey shown(String name, long limit) {
        return new PanelKey(
                name, name, "ss://" + name, limit < 0 ? Optional.empty() : Optional.of(limit));
    }

    @Override
    public Outcome<PanelKey> findOrCreate(Panel panel, KeyOrder order) {
        long limit = limit(order.allowance());
        return call(
                panel,
                () -> {
                    if (!faults.strikes(Fault.PANEL_SAYS_DONE, 5)) {
                        on(panel).put(order.name(), limit);
                    }
                    return faults.strikes(Fault.PANEL_LIES, 20)
                            ? new Outcome.Refused<>("no")
                            : new Outcome.Done<>(shown(order.name(), limit));
                });
    }

    @Override
    public Outcome<Optional<PanelKey>> read(Panel panel, KeyOrder order) {
        return call(
                panel,
                () ->
                        new Outcome.Done<>(
                                Optional.ofNullable(on(panel).get(order.name()))
                                        .map(limit -> shown(order.name(), limit))));
    }

    @Override
    public Outcome<Boolean> remove(Panel panel, String name) {
        return call(
                panel,
                () ->
                        new Outcome.Done<>(
                                faults.strikes(Fault.PANEL_SAYS_DONE, 10)
                                        || on(panel).remove(name) != null));
    }

    @Override
    public Outcome<Boolean> setLimit(Panel panel, KeyOrder order) {
        return call(
                panel,
                () ->
                        new Outcome.Done<>(
                                on(panel).replace(order.name(), limit(order.allowance())) != null));
    }

    @Override
    public Outcome<List<ListedKey>> list(Panel panel) {
        return call(
                panel,
                () ->
                        new Outcome.Done<>(
                                faults.strikes(Fault.PANEL_LISTS_NOTHING, 50)
                                        ? List.of()
                                        : on(panel).keySet().stream()
                                                .map(name -> new ListedKey(name, name))
                                                .toList()));
    }

    @Override
    public Outcome<Vitals> health(Panel panel) {
        return call(panel, () -> new Outcome.Done<>(new Vitals("1")));
    }
}
