package io.veilbot.benchmarks.simulation;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Panels of several manners, each worse than the other, and the keys on them. */
final class FickleRack implements VpnPanel, KnownPanels, PanelLives {

    private final Faults faults;
    private final Map<ServerId, FickleShelf> shelves = new LinkedHashMap<>();

    FickleRack(Faults faults) {
        this.faults = faults;
    }

    FickleShelf add(ServerId server, FickleShelf.Manner manner) {
        var shelf = new FickleShelf(manner);
        shelves.put(server, shelf);
        return shelf;
    }

    Map<ServerId, FickleShelf> shelves() {
        return shelves;
    }

    /** It is started anew, which makes it forget, and remember what it should have forgotten. */
    void restart(ServerId server, Dice dice) {
        FickleShelf shelf = on(server);
        shelf.begin();
        if (faults.strikes(Fault.PANEL_FORGETS, 500)) {
            shelf.forget(dice.happens(300) ? Integer.MAX_VALUE : 1 + dice.below(20));
        }
        if (shelf.manner().lists() && faults.strikes(Fault.PANEL_REMEMBERS, 300)) {
            shelf.remember(1 + dice.below(12));
        }
    }

    private FickleShelf on(ServerId server) {
        FickleShelf shelf = shelves.get(server);
        if (shelf == null) {
            throw new IllegalStateException("no such server: " + server);
        }
        return shelf;
    }

    @Override
    public Optional<Panel> find(ServerId server) {
        return Optional.ofNullable(shelves.get(server))
                .map(_ -> new Panel(server, "fickle", Rack.access(), true));
    }

    @Override
    public long of(ServerId server) {
        return on(server).lives();
    }

    @Override
    public List<ServerId> begin() {
        return List.copyOf(shelves.keySet());
    }

    @Override
    public PanelKind kind() {
        return Rack.KIND;
    }

    /** Whatever a panel says without doing it, it says only where somebody could notice. */
    private boolean saysOnly(FickleShelf shelf) {
        return shelf.manner().lists() && faults.strikes(Fault.PANEL_SAYS_DONE, 10);
    }

    private boolean hides(FickleShelf shelf) {
        return shelf.manner().lists() && faults.strikes(Fault.PANEL_LISTS_NOTHING, 100);
    }

    /** As an adapter does it: who cannot choose an id looks whether the name is there. */
    @Override
    public Outcome<PanelKey> findOrCreate(Panel panel, KeyOrder order) {
        FickleShelf shelf = on(panel.server());
        return call(() -> {
            boolean blind = shelf.manner().choosesIds() && hides(shelf);
            Optional<PanelKey> there = blind ? Optional.empty() : shelf.find(order.name());
            if (there.isPresent()) {
                return new Outcome.Done<>(there.get());
            }
            PanelKey made = shelf.shaped(order);
            if (!saysOnly(shelf)) {
                shelf.put(made);
            }
            return faults.strikes(Fault.PANEL_LIES, 20)
                    ? new Outcome.Refused<>("no")
                    : new Outcome.Done<>(made);
        });
    }

    @Override
    public Outcome<Optional<PanelKey>> read(Panel panel, KeyOrder order) {
        FickleShelf shelf = on(panel.server());
        return call(() ->
                new Outcome.Done<>(
                        shelf.manner().choosesIds() && hides(shelf)
                                ? Optional.empty()
                                : shelf.find(order.name())));
    }

    @Override
    public Outcome<Boolean> remove(Panel panel, String name) {
        FickleShelf shelf = on(panel.server());
        return call(() -> new Outcome.Done<>(saysOnly(shelf) || shelf.remove(name)));
    }

    @Override
    public Outcome<Boolean> remove(Panel panel, ListedKey key) {
        FickleShelf shelf = on(panel.server());
        return call(() -> new Outcome.Done<>(saysOnly(shelf) || shelf.remove(key)));
    }

    @Override
    public Outcome<Boolean> setLimit(Panel panel, KeyOrder order) {
        return call(() -> new Outcome.Done<>(on(panel.server()).find(order.name()).isPresent()));
    }

    @Override
    public Outcome<List<ListedKey>> list(Panel panel) {
        FickleShelf shelf = on(panel.server());
        return shelf.manner().lists()
                ? call(() -> new Outcome.Done<>(hides(shelf) ? List.of() : shelf.listed()))
                : new Outcome.Refused<>(CANNOT_LIST);
    }

    @Override
    public Outcome<Vitals> health(Panel panel) {
        return call(() -> new Outcome.Done<>(new Vitals("1")));
    }

    private <T> Outcome<T> call(Supplier<Outcome<T>> effect) {
        return faults.call(effect);
    }
}
