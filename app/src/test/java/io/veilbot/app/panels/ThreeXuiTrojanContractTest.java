package io.veilbot.app.panels;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.panels.KeyOrder;
import org.junit.jupiter.api.Test;

/** An inbound of version 3 of which staff showed no link: the panel's own is taken. */
class ThreeXuiTrojanContractTest extends PanelContract {

    ThreeXuiTrojanContractTest() {
        super(ThreeXui.site("v3", Protocol.TROJAN));
    }

    @Test
    void aKeyHasThePanelsLinkWithOurPassword() {
        KeyOrder order = order();

        var link = ShareLink.parse(made(order).accessLink()).orElseThrow();

        assertThat(link.credential()).isEqualTo(order.credential().password());
        assertThat(link.host()).isEqualTo("127.0.0.1");
        assertThat(link.port()).isEqualTo(8443);
    }
}
