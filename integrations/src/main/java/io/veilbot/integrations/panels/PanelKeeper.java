package io.veilbot.integrations.panels;

import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.VpnServerEvent.ServerCameBack;
import io.veilbot.api.fleet.VpnServerEvent.ServerEnlisted;
import io.veilbot.api.fleet.VpnServerEvent.ServerRetired;
import io.veilbot.api.fleet.VpnServerEvent.ServerRevised;
import io.veilbot.api.fleet.VpnServerEvent.ServerWentDown;
import io.veilbot.integrations.ProcessingGroups;
import io.veilbot.integrations.work.WorkDesk;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AllowReplay;
import org.axonframework.eventhandling.EventHandler;

/**
 * Keeps the book of panels, and hurries the work of a server that can be reached again. Replayed,
 * it keeps the same book.
 */
@AllowReplay
@ProcessingGroup(ProcessingGroups.SERVERS)
public final class PanelKeeper {

    private final PanelBook book;
    private final WorkDesk desk;

    public PanelKeeper(PanelBook book, WorkDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    @EventHandler
    void on(ServerEnlisted event) {
        keep(event.server(), event.profile().name(), event.panel());
    }

    @EventHandler
    void on(ServerRevised event) {
        keep(event.server(), event.profile().name(), event.panel());
    }

    private void keep(ServerId server, String name, PanelAccess panel) {
        book.keep(server, name, panel);
        book.checkSoon(server);
        desk.hurry(server.value());
    }

    @EventHandler
    void on(ServerRetired event) {
        book.forget(event.server());
    }

    @EventHandler
    void on(ServerWentDown event) {
        book.health(event.server(), false);
    }

    @EventHandler
    void on(ServerCameBack event) {
        book.health(event.server(), true);
        book.mayHaveForgotten(event.server());
        desk.hurry(event.server().value());
    }
}
