package io.veilbot.sandbox.keypanel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.panel.PanelPlace;
import io.veilbot.sandbox.panel.PanelRoutes;
import io.veilbot.sandbox.panel.PanelSoftware;
import io.veilbot.sandbox.panel.PretendedInbound;
import io.veilbot.sandbox.panel.VirtualPanel;
import java.util.List;
import java.util.OptionalLong;

/**
 * The VeilBot key panel: it knows neither limits nor devices, and every name as often as it is
 * told.
 */
public final class KeyPanel implements PanelSoftware {

    static final String NAME = "veilbot-panel";

    private static final List<PretendedInbound> INBOUNDS =
            List.of(
                    new PretendedInbound(
                            "reality",
                            "VLESS",
                            "vless://CREDENTIAL@HOST:443?security=reality#LABEL",
                            true));

    private final World world;

    public KeyPanel(World world) {
        this.world = world;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<PanelPlace> places() {
        return List.of(new PanelPlace("keys", "Warszawa", "PL"));
    }

    @Override
    public List<FaultKind> faults() {
        return KeyPanelFaults.ALL;
    }

    @Override
    public void routes(PanelRoutes routes) {
        new KeysApi(world).routes(routes);
    }

    @Override
    public String credential(VirtualPanel panel) {
        return panel.secret();
    }

    @Override
    public List<PretendedInbound> inbounds(VirtualPanel panel) {
        return INBOUNDS;
    }

    @Override
    public String idFor(VirtualPanel panel, String name) {
        return Long.toString(Keys.nextId(panel));
    }

    @Override
    public String nameOf(String id, ObjectNode key) {
        return key.path("name").asText();
    }

    @Override
    public ObjectNode handMade(VirtualPanel panel, String name) {
        return Keys.made(Keys.nextId(panel), name, true, world.clock().instant());
    }

    @Override
    public boolean letsIn(ObjectNode key, long used) {
        return key.path(Keys.SERVED).booleanValue();
    }

    @Override
    public OptionalLong limit(ObjectNode key) {
        return OptionalLong.empty();
    }

    @Override
    public int devices(ObjectNode key) {
        return 0;
    }
}
