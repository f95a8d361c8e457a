package io.veilbot.app.panels;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.KeyOrder;
import org.junit.jupiter.api.Test;

/** Version 3, by its token. Besides what every panel keeps: a no that comes as 200. */
class ThreeXuiContractTest extends HttpPanelContract {

    ThreeXuiContractTest() {
        super(ThreeXui.site("v3", Protocol.VLESS));
    }

    @Test
    void aNoThatNobodyForesawDecidesNothing() {
        KeyOrder order = order();
        premises.fails("says-no", true);

        assertThat(ask(order)).isEqualTo(new Outcome.Unknown<>("panel-said-no"));
        assertThat(adapter.keys().remove(panel, order.name()))
                .isEqualTo(new Outcome.Unknown<>("panel-said-no"));
        assertThat(adapter.keys().list(panel)).isInstanceOf(Outcome.Unknown.class);
        assertThat(adapter.keys().health(panel)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aKeyIsMadeWithOurCredentialAsTheInboundWantsIt() {
        KeyOrder order = order();

        var link = ShareLink.parse(made(order).accessLink()).orElseThrow();

        assertThat(link.credential()).isEqualTo(order.credential().id().toString());
        assertThat(link.parameter("flow")).contains("xtls-rprx-vision");
        assertThat(link.host()).isEqualTo("v3.vpn.example");
    }
}
