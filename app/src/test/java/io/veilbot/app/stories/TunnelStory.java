package io.veilbot.app.stories;

import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.web.staff.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A server of ours whose proxy is a real one. */
abstract class TunnelStory extends Story {

    final Staff staff = Staff.of(shop, Role.ADMIN);

    @TempDir Path folder;

    void enlist(String name, PanelAccess panel) {
        Inbound inbound = panel.inbounds().getFirst();
        staff.does(
                "/admin/servers/new",
                "name",
                name,
                "country",
                "EE",
                "group",
                "tunnel-" + panel.kind(),
                "level",
                "VIP",
                "capacity",
                "10",
                "kind",
                panel.kind().name(),
                "address",
                panel.address().text(),
                "inbounds",
                inbound.tag() + " " + inbound.sample());
        staff.waitsFor("/admin/servers", name);
    }

    void refund(String amount) {
        String payment = theEventsOf(anna).field("sales.payment-requested", "payment");
        staff.does(
                "/admin/payments/" + payment + "/refunds",
                "number",
                "1",
                "amount",
                amount,
                "reason",
                "did not like it");
    }

    /** No other story is to meet a server that is gone. */
    void leave(String name) {
        String page = "/admin/servers/" + ServerId.derivedFrom(name);
        staff.does("/admin/tariffs/" + TariffId.derivedFrom(name) + "/withdraw");
        staff.does(page + "/drain", "reason", "told");
        theEventsOf(anna).include("access.key-suspended", "access.key-revoked");
        Soon.so(
                "it is retired",
                () -> staff.tries(page + "/retire", "reason", "told").contains("note good"),
                () -> staff.sees(page));
    }
}
