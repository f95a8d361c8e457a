package io.veilbot.app.panels;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.app.panels.PanelSite.Adapter;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.threexui.ThreeXuiCounters;
import io.veilbot.integrations.threexui.ThreeXuiPanel;
import java.time.Clock;
import java.time.Duration;

/** The pretended 3x-ui panels. */
final class ThreeXui {

    private ThreeXui() {}

    /**
     * @param server its version
     */
    static PanelSite site(String server, Protocol protocol) {
        return new PanelSite(PanelKind.THREE_X_UI, server, protocol, true, true, ThreeXui::adapter);
    }

    private static Adapter adapter(AddressGuard guard, Duration whole) {
        var keys = new ThreeXuiPanel(guard, whole, Clock.systemUTC());
        return new Adapter(keys, new ThreeXuiCounters(keys), keys::close);
    }
}
