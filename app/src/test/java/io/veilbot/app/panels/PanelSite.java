package io.veilbot.app.panels;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.VpnPanel;
import io.veilbot.integrations.traffic.Counters;
import java.time.Duration;

/**
 * One kind of panel, as its contract is tested.
 *
 * @param server which of its stand-in's servers
 * @param protocol of the keys
 * @param knowsDevices whether it counts devices
 * @param tellsUptime whether it knows since when its proxy runs
 * @param maker makes the adapter
 */
record PanelSite(
        PanelKind kind,
        String server,
        Protocol protocol,
        boolean knowsDevices,
        boolean tellsUptime,
        Maker maker) {

    /** How the adapter is wired. */
    @FunctionalInterface
    interface Maker {

        /**
         * @param whole limit of one call
         */
        Adapter make(AddressGuard guard, Duration whole);
    }

    /**
     * The adapter.
     *
     * @param closing lets go of what both of its parts hold
     */
    record Adapter(VpnPanel keys, Counters counters, Runnable closing) implements AutoCloseable {

        @Override
        public void close() {
            closing.run();
        }
    }
}
