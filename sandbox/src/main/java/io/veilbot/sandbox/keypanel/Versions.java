package io.veilbot.sandbox.keypanel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.panel.VirtualPanel;
import java.util.Map;
import java.util.Optional;

/** What a panel is told to be like, and what its versions do not know. */
final class Versions {

    private final World world;

    Versions(World world) {
        this.world = world;
    }

    boolean is(VirtualPanel panel, String fault) {
        return world.faults().isOn(KeyPanel.NAME, panel.place().id(), fault);
    }

    void requireNew(VirtualPanel panel) {
        if (is(panel, KeyPanelFaults.OLD_VERSION)) {
            throw KeyPanelErrors.noCall();
        }
    }

    void requireNumberIfOld(VirtualPanel panel, Request request) {
        if (is(panel, KeyPanelFaults.OLD_VERSION) && !request.variable("key").matches("[0-9]+")) {
            throw KeyPanelErrors.unprocessable();
        }
    }

    /** The key of the path, by its number or its UUID. */
    static ObjectNode meant(VirtualPanel panel, Request request) {
        String ref = request.variable("key");
        Map<String, ObjectNode> keys = panel.keys();
        return Optional.ofNullable(keys.get(ref))
                .or(() ->
                        keys.values().stream()
                                .filter(key -> key.path("uuid").asText().equals(ref))
                                .findFirst())
                .orElseThrow(KeyPanelErrors::noKey);
    }
}
