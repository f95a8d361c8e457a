package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.app.tunnels.App;
import io.veilbot.app.tunnels.Door;
import io.veilbot.app.tunnels.RealCore;
import io.veilbot.app.tunnels.Verdicts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A real core behind the shop: what was bought in the chat carries pages, and then does not. */
class BoughtTunnelTest extends TunnelStory {

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
}
