package io.veilbot.integrations.panels;

import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.VpnKeyEvent.KeyDevicesLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyResumed;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.access.VpnKeyEvent.KeySuspended;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.ProcessingGroups;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;

/**
 * Orders what has to be asked of panels; asks nothing itself. The lane of the work is the server.
 */
@ProcessingGroup(ProcessingGroups.KEYS)
@DisallowReplay
public final class KeyProvisioner {

    private final WorkDesk desk;
    private final KeyLimits limits;
    private final Clock clock;

    public KeyProvisioner(WorkDesk desk, KeyLimits limits, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    @EventHandler
    void on(KeyRequested event) {
        var wish =
                new KeyWish(
                        event.server(),
                        event.customer(),
                        event.protocol(),
                        event.allowance(),
                        event.devices());
        desk.order(order(ProvisionKey.KIND, event.key(), event.server(), wish.details()));
    }

    /** If somebody is provisioning it just now, the removal waits in the lane behind. */
    @EventHandler
    void on(KeyRevocationRequested event) {
        String pending = WorkOrder.idOf(ProvisionKey.KIND, event.key().value());
        desk.callOffUnlessLeased(pending, "to be removed");
        desk.order(
                order(
                        RemoveKey.KIND,
                        event.key(),
                        event.server(),
                        place(event.server(), event.panelName())));
    }

    @EventHandler
    void on(KeySuspended event, @MessageIdentifier String cause) {
        limits.suspend(event.key());
        desk.order(adjust(event.key(), event.server(), event.panelName(), cause));
    }

    @EventHandler
    void on(KeyResumed event, @MessageIdentifier String cause) {
        limits.resume(event.key(), event.limit());
        desk.order(adjust(event.key(), event.server(), event.panelName(), cause));
    }

    @EventHandler
    void on(KeyLimited event, @MessageIdentifier String cause) {
        limits.limit(event.key(), event.limit());
        desk.order(adjust(event.key(), event.server(), event.panelName(), cause));
    }

    @EventHandler
    void on(KeyDevicesLimited event, @MessageIdentifier String cause) {
        limits.devices(event.key(), event.devices());
        desk.order(adjust(event.key(), event.server(), event.panelName(), cause));
    }

    /** One piece of work per wish: a wish made while somebody is at the last one waits behind. */
    private WorkOrder adjust(KeyId key, ServerId server, String panelName, String cause) {
        return new WorkOrder(
                WorkOrder.idOf(AdjustKey.KIND, key.value() + ":" + cause),
                AdjustKey.KIND,
                key.value(),
                Optional.of(server.value()),
                place(server, panelName),
                clock.instant());
    }

    private static Map<String, String> place(ServerId server, String panelName) {
        return Map.of(KeyWish.SERVER, server.value(), KeyWish.PANEL_NAME, panelName);
    }

    private WorkOrder order(String kind, KeyId key, ServerId server, Map<String, String> details) {
        return WorkOrder.of(kind, key.value(), details, clock.instant()).inLane(server.value());
    }
}
