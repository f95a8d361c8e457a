package io.veilbot.app.panels;

import static io.veilbot.app.panels.PretendCore.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.cores.CorePanel;
import io.veilbot.integrations.panels.VpnPanel;
import org.junit.jupiter.api.Test;

class V2rayTest extends CoreContract {

    V2rayTest() {
        super(PanelKind.V2RAY, CorePanel::v2ray);
    }

    @Test
    void itSaysThatItCannotTellWhoIsThere() {
        create("veil-1");

        assertThat(panel.list(core.panel())).isEqualTo(new Outcome.Refused<>(VpnPanel.CANNOT_LIST));
        assertThat(panel.read(core.panel(), order("veil-1", Protocol.VLESS)))
                .isEqualTo(new Outcome.Refused<>(VpnPanel.CANNOT_LIST));
    }
}
