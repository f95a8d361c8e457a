package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Secret;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.benchmarks.simulation.Faults.Fault;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.KnownPanels;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.panels.VpnPanel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The panels of all servers, and the keys on them. */
final class Rack implements VpnPanel, KnownPanels {

    static final PanelKind KIND = PanelKind.OUTLINE;

    private final Faults faults;
    private final Map<ServerId, Map<String, Long>> keys = new LinkedHashMap<>();
    private final Set<ServerId> down;

    /**
     * @param down servers that do not answer at present; changed by whoever breaks and mends them
     */
    Rack(Faults faults, Set<ServerId> down) {
        this.faults = faults;
        this.down = down;
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
    public Outcome<PanelKey> findOrCreate(Panel panel, String name, Allowance allowance) {
        return call(
                panel,
                () -> {
                    on(panel).put(name, limit(allowance));
                    return new Outcome.Done<>(shown(name, limit(allowance)));
                });
    }

    @Override
    public Outcome<Optional<PanelKey>> read(Panel panel, String name) {
        return call(
                panel,
                () ->
                        new Outcome.Done<>(
                                Optional.ofNullable(on(panel).get(name))
                                        .map(limit -> shown(name, limit))));
    }

    @Override
    public Outcome<Boolean> remove(Panel panel, String name) {
        return call(panel, () -> new Outcome.Done<>(on(panel).remove(name) != null));
    }

    @Override
    public Outcome<Allowance> setLimit(Panel panel, String name, Allowance allowance) {
        return call(
                panel,
                () -> {
                    if (!on(panel).containsKey(name)) {
                        return new Outcome.Refused<>("no such key");
                    }
                    on(panel).put(name, limit(allowance));
                    return new Outcome.Done<>(allowance);
                });
    }

    @Override
    public Outcome<String> health(Panel panel) {
        return call(panel, () -> new Outcome.Done<>("1"));
    }
}
