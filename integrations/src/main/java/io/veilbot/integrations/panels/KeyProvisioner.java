package io.veilbot.integrations.panels;

import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.ProcessingGroups;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Clock;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/**
 * Orders what has to be asked of panels; asks nothing itself. The lane of the work is the server.
 */
@ProcessingGroup(ProcessingGroups.KEYS)
@DisallowReplay
public final class KeyProvisioner {

    private final WorkDesk desk;
    private final Clock clock;

    public KeyProvisioner(WorkDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @EventHandler
    void on(KeyRequested event) {
        var wish =
                new KeyWish(event.server(), event.customer(), event.panelName(), event.allowance());
        desk.order(order(ProvisionKey.KIND, event.key(), event.server(), wish.details()));
    }

    /** If somebody is provisioning it just now, the removal waits in the lane behind. */
    @EventHandler
    void on(KeyRevocationRequested event) {
        String pending = WorkOrder.idOf(ProvisionKey.KIND, event.key().value());
        desk.callOffUnlessLeased(pending, "to be removed");
        var details =
                Map.of(
                        KeyWish.SERVER, event.server().value(),
                        KeyWish.PANEL_NAME, event.panelName());
        desk.order(order(RemoveKey.KIND, event.key(), event.server(), details));
    }

    private WorkOrder order(String kind, KeyId key, ServerId server, Map<String, String> details) {
        return WorkOrder.of(kind, key.value(), details, clock.instant()).inLane(server.value());
    }
}
