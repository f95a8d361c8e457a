package io.veilbot.projections.servers;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.ServerStatus;
import io.veilbot.api.fleet.VpnServerEvent;
import io.veilbot.api.fleet.VpnServerEvent.RemovalAllowed;
import io.veilbot.api.fleet.VpnServerEvent.ServerCameBack;
import io.veilbot.api.fleet.VpnServerEvent.ServerDraining;
import io.veilbot.api.fleet.VpnServerEvent.ServerEnlisted;
import io.veilbot.api.fleet.VpnServerEvent.ServerReconciled;
import io.veilbot.api.fleet.VpnServerEvent.ServerReopened;
import io.veilbot.api.fleet.VpnServerEvent.ServerRetired;
import io.veilbot.api.fleet.VpnServerEvent.ServerRevised;
import io.veilbot.api.fleet.VpnServerEvent.ServerWentDown;
import io.veilbot.api.fleet.VpnServerEvent.SlotReleased;
import io.veilbot.api.fleet.VpnServerEvent.SlotReserved;
import io.veilbot.projections.Projection;
import io.veilbot.projections.Rows;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("projections.servers")
class ServersProjector extends Projection {

    ServersProjector(Rows rows) {
        super(rows, "servers");
    }

    @EventHandler
    void on(VpnServerEvent event) {
        switch (event) {
            case ServerEnlisted enlisted -> put(enlisted);
            case ServerRevised revised -> revise(revised);
            case SlotReserved reserved -> fill(reserved.server(), reserved.used());
            case SlotReleased released -> fill(released.server(), released.used());
            case ServerWentDown down -> health(down.server(), false, down.reason(), down.at());
            case ServerCameBack back -> health(back.server(), true, "", back.at());
            case ServerDraining draining ->
                    stand(draining, ServerStatus.DRAINING, draining.reason(), draining.at());
            case ServerReopened reopened -> stand(reopened, ServerStatus.OPEN, "", reopened.at());
            case ServerRetired retired ->
                    stand(retired, ServerStatus.RETIRED, retired.reason(), retired.at());
            case ServerReconciled _, RemovalAllowed _ -> {
                // what the panel holds is no matter of this table
            }
        }
    }

    private void put(ServerEnlisted event) {
        ServerProfile profile = event.profile();
        rows.put(
                """
                INSERT INTO servers (server_id, name, country, server_group, access_level, capacity,
                    protocols, panel_kind, certificate, used, healthy, health_reason, enlisted_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, true, '', ?)
                ON CONFLICT (server_id) DO UPDATE SET name = excluded.name,
                    country = excluded.country, server_group = excluded.server_group,
                    access_level = excluded.access_level, capacity = excluded.capacity,
                    protocols = excluded.protocols, panel_kind = excluded.panel_kind,
                    certificate = excluded.certificate, used = 0, healthy = true,
                    health_reason = '', health_since = NULL, status = 'OPEN', status_reason = '',
                    status_since = NULL,
                    enlisted_at = excluded.enlisted_at
                """,
                event.server(),
                profile.name(),
                profile.country(),
                profile.group(),
                profile.accessLevel(),
                profile.capacity(),
                protocols(profile),
                event.panel().kind().name(),
                event.panel().certificate(),
                event.at());
    }

    private void revise(ServerRevised event) {
        ServerProfile profile = event.profile();
        rows.change(
                """
                UPDATE servers SET name = ?, country = ?, server_group = ?, access_level = ?,
                    capacity = ?, protocols = ?, panel_kind = ?, certificate = ?
                WHERE server_id = ?
                """,
                profile.name(),
                profile.country(),
                profile.group(),
                profile.accessLevel(),
                profile.capacity(),
                protocols(profile),
                event.panel().kind().name(),
                event.panel().certificate(),
                event.server());
    }

    private void fill(ServerId server, int used) {
        rows.change("UPDATE servers SET used = ? WHERE server_id = ?", used, server);
    }

    private void health(ServerId server, boolean healthy, String reason, Instant since) {
        rows.change(
                """
                UPDATE servers SET healthy = ?, health_reason = ?, health_since = ?
                WHERE server_id = ?
                """,
                healthy,
                reason,
                since,
                server);
    }

    private void stand(VpnServerEvent event, ServerStatus status, String reason, Instant since) {
        rows.change(
                """
                UPDATE servers SET status = ?, status_reason = ?, status_since = ?
                WHERE server_id = ?
                """,
                status,
                reason,
                since,
                event.server());
    }

    private static String[] protocols(ServerProfile profile) {
        return profile.protocols().stream().map(Enum::name).toArray(String[]::new);
    }
}
