package io.veilbot.integrations.reconciler;

import io.veilbot.api.fleet.VpnServerEvent.RemovalAllowed;
import io.veilbot.api.fleet.VpnServerEvent.ServerEnlisted;
import io.veilbot.api.fleet.VpnServerEvent.ServerRetired;
import io.veilbot.integrations.ProcessingGroups;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** Orders the comparison of each server's keys, for as long as it is in service. */
@DisallowReplay
@ProcessingGroup(ProcessingGroups.SERVERS)
public final class CompareOrders {

    private final WorkDesk desk;
    private final Sightings sightings;
    private final Clock clock;

    CompareOrders(WorkDesk desk, Sightings sightings, Clock clock) {
        this.desk = desk;
        this.sightings = sightings;
        this.clock = clock;
    }

    @EventHandler
    void on(ServerEnlisted event) {
        desk.order(CompareKeys.order(event.server(), clock.instant()));
    }

    @EventHandler
    void on(RemovalAllowed event) {
        sightings.allow(event.server(), event.seenUntil());
        desk.hurry(event.server().value());
    }

    @EventHandler
    void on(ServerRetired event) {
        desk.callOff(
                WorkOrder.idOf(CompareKeys.KIND, event.server().value()), "the server is retired");
    }
}
