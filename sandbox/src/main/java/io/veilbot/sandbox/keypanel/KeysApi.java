package io.veilbot.sandbox.keypanel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.World;
import java.util.List;

/** What one panel does when it is called. */
final class KeysApi {

    private final World world;

    KeysApi(World world) {
        this.world = world;
    }

    Answer create(VirtualPanel panel, Request request) {
        panel.forgetIfTold();
        var name = request.json().path("name");
        if (!name.isTextual()) {
            throw KeyPanelErrors.unprocessable();
        }
        var empty =
                world.faults()
                        .take(KeyPanelStandIn.NAME, panel.id(), KeyPanelFaults.EMPTY_CREATION);
        if (empty.isPresent() && empty.get().asText().equals("nothing")) {
            return Answer.json(Json.array());
        }
        ObjectNode key = panel.create(name.textValue());
        return empty.isPresent() ? Answer.json(Json.array()) : Shapes.made(panel, key);
    }

    Answer list(VirtualPanel panel, Request request) {
        panel.forgetIfTold();
        boolean hidden = panel.strikes("empty-listing");
        return Shapes.list(panel, hidden ? List.of() : panel.state().keys());
    }

    Answer read(VirtualPanel panel, Request request) {
        return Answer.json(Shapes.shown(panel, meant(panel, request)));
    }

    Answer link(VirtualPanel panel, Request request) {
        return Shapes.link(panel, meant(panel, request));
    }

    Answer delete(VirtualPanel panel, Request request) {
        ObjectNode key = meant(panel, request);
        panel.delete(key);
        String message = "Key " + key.path("key_id").asText() + " deleted successfully";
        return Answer.json(Json.object().put("message", message));
    }

    Answer trafficOf(VirtualPanel panel, Request request) {
        requireNumberIfOld(panel, request);
        return Shapes.trafficOf(meant(panel, request));
    }

    Answer resetTraffic(VirtualPanel panel, Request request) {
        requireNumberIfOld(panel, request);
        ObjectNode key = meant(panel, request);
        panel.resetTraffic(key.deepCopy());
        ObjectNode json = Json.object().put("success", true).put("message", "Traffic reset");
        json.set("previous_upload", key.path("upload"));
        return Answer.json(json.set("previous_download", key.path("download")));
    }

    private static void requireNumberIfOld(VirtualPanel panel, Request request) {
        boolean number = request.variable("key").matches("[0-9]+");
        if (panel.is(KeyPanelFaults.OLD_VERSION) && !number) {
            throw KeyPanelErrors.unprocessable();
        }
    }

    Answer traffic(VirtualPanel panel, Request request) {
        requireNew(panel);
        panel.forgetIfTold();
        return Shapes.traffic(panel, panel.state().keys());
    }

    Answer sync(VirtualPanel panel, Request request) {
        requireNew(panel);
        panel.sync();
        return Answer.json(Json.object().put("success", true));
    }

    private static void requireNew(VirtualPanel panel) {
        if (panel.is(KeyPanelFaults.OLD_VERSION)) {
            throw KeyPanelErrors.noCall();
        }
    }

    private static ObjectNode meant(VirtualPanel panel, Request request) {
        panel.forgetIfTold();
        return panel.state().key(request.variable("key")).orElseThrow(KeyPanelErrors::noKey);
    }
}
