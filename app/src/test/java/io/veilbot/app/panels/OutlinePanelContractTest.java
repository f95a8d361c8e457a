package io.veilbot.app.panels;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.app.panels.PanelSite.Adapter;
import io.veilbot.integrations.outline.OutlineCounters;
import io.veilbot.integrations.outline.OutlinePanel;
import io.veilbot.integrations.panels.AddressGuard;
import java.time.Duration;

class OutlinePanelContractTest extends HttpPanelContract {

    OutlinePanelContractTest() {
        super(
                new PanelSite(
                        PanelKind.OUTLINE,
                        "nl",
                        Protocol.OUTLINE,
                        false,
                        false,
                        OutlinePanelContractTest::adapter));
    }

    private static Adapter adapter(AddressGuard guard, Duration whole) {
        var keys = new OutlinePanel(guard, whole);
        var counters = new OutlineCounters(guard, whole);
        return new Adapter(
                keys,
                counters,
                () -> {
                    keys.close();
                    counters.close();
                });
    }
}
