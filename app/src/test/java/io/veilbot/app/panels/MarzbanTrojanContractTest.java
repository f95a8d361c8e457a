package io.veilbot.app.panels;

import io.veilbot.api.fleet.Protocol;

class MarzbanTrojanContractTest extends PanelContract {

    MarzbanTrojanContractTest() {
        super(MarzbanContractTest.site(Protocol.TROJAN));
    }
}
