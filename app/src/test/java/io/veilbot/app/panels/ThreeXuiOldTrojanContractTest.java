package io.veilbot.app.panels;

import io.veilbot.api.fleet.Protocol;

/** Trojan on version 2, which calls such clients by their password. */
class ThreeXuiOldTrojanContractTest extends PanelContract {

    ThreeXuiOldTrojanContractTest() {
        super(ThreeXui.site("v2", Protocol.TROJAN));
    }
}
