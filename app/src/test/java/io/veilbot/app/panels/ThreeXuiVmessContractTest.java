package io.veilbot.app.panels;

import io.veilbot.api.fleet.Protocol;

/** VMess on version 2. */
class ThreeXuiVmessContractTest extends PanelContract {

    ThreeXuiVmessContractTest() {
        super(ThreeXui.site("v2", Protocol.VMESS));
    }
}
