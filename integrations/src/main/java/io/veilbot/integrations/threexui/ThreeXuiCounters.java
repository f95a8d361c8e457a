package io.veilbot.integrations.threexui;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.traffic.Counters;
import io.veilbot.integrations.traffic.Counting;
import java.util.Map;

/** What each client carried since its counter was last set to nothing. */
public final class ThreeXuiCounters implements Counters {

    private final ThreeXuiPanel panels;

    public ThreeXuiCounters(ThreeXuiPanel panels) {
        this.panels = panels;
    }

    @Override
    public PanelKind kind() {
        return PanelKind.THREE_X_UI;
    }

    @Override
    public Counting counting() {
        return Counting.SINCE_RESTART;
    }

    @Override
    public Outcome<Map<String, Long>> read(Panel panel) {
        return panels.api(panel).used(panel);
    }
}
