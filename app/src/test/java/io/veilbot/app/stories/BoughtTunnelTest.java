package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.access.ShareLink;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.app.tunnels.App;
import io.veilbot.app.tunnels.Door;
import io.veilbot.app.tunnels.RealCore;
import io.veilbot.app.tunnels.Verdicts;
import io.veilbot.web.staff.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real core behind the shop: what was bought in the chat carries pages, and then does not. */
class BoughtTunnelTest extends Story {

    private final Staff staff = Staff.of(shop, Role.ADMIN);

    @TempDir Path folder;

    @Test
    void whatWasBoughtInTheChatCarriesPagesUntilTheMoneyGoesBack() {
        bought(PanelKind.V2RAY, Door.VLESS_OVER_WEBSOCKET_WITH_TLS);
    }

    @Test
    void andSoItDoesThroughXrayWithReality() {
        bought(PanelKind.XRAY, Door.VLESS_WITH_REALITY_AND_VISION);
    }

    private void bought(PanelKind kind, Door door) {
        String name = "Tunnel of " + kind;
        try (RealCore core = new RealCore(kind, folder)) {
            core.start();
            enlist(name, core.access(List.of(door)));
            staff.sells(name, "tunnel-" + kind, "VIP");
            anna.says("/start").isOffered(name).buys(name);
            JsonNode handedOver = anna.sees("Ваш ключ готов\n");
            ShareLink link = ShareLink.parse(Person.keyIn(handedOver).orElseThrow()).orElseThrow();
            try (App app = core.app(link)) {
                assertThat(app.browses()).as("with what was bought").isTrue();
                Soon.so("it runs for a while", core::hasRunForAWhile, core::version);
                core.kill();
                core.start();
                Soon.so("it carries again", app::browses, () -> "the core has forgotten the key");
                refund("300");
                theEventsOf(anna).include("sales.payment-refunded", "access.key-suspended");
                Soon.so("the tunnel is closed", () -> !app.browses(), () -> "it still carries");
            }
            leave(name);
            Verdicts.say(
                    "bought in the chat, through %s: carries until the refund"
                            .formatted(core.version()));
        }
    }

    private void enlist(String name, PanelAccess panel) {
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

    private void refund(String amount) {
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
    private void leave(String name) {
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
