package io.veilbot.integrations.panels;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.call.Outcome;
import java.util.function.BiFunction;

/** Finds a server's panel and the adapter for it, and passes the gate. */
public final class PanelCalls {

    private final KnownPanels book;
    private final Panels panels;
    private final PanelGate gate;

    public PanelCalls(KnownPanels book, Panels panels, PanelGate gate) {
        this.book = book;
        this.panels = panels;
        this.gate = gate;
    }

    /** A write; certainly not attempted while the panel is unknown here. */
    public <T> Outcome<T> write(ServerId server, BiFunction<VpnPanel, Panel, Outcome<T>> call) {
        return book.find(server)
                .map(panel -> write(panel, call))
                .orElseGet(() -> new Outcome.NotAttempted<>("server-not-known-yet"));
    }

    /** How many writes a server takes at the same time; one while its panel is unknown here. */
    public int atOnce(ServerId server) {
        return book.find(server)
                .flatMap(panel -> panels.find(panel.access().kind()))
                .map(VpnPanel::writesAtOnce)
                .orElse(1);
    }

    private <T> Outcome<T> write(
            Panel panel, VpnPanel adapter, BiFunction<VpnPanel, Panel, Outcome<T>> call) {
        return gate.write(panel.server(), adapter.writesAtOnce(), () -> call.apply(adapter, panel));
    }

    private <T> Outcome<T> write(Panel panel, BiFunction<VpnPanel, Panel, Outcome<T>> call) {
        return panels.find(panel.access().kind())
                .map(adapter -> write(panel, adapter, call))
                .orElseGet(() -> new Outcome.NotAttempted<>("panel-kind-not-supported"));
    }
}
