package io.veilbot.sandbox.panel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StopException;
import java.util.List;

/** {@code /sandbox/…}: the truth about the keys of a kind of panel, whatever its API pretends. */
final class PanelControls {

    private final PanelSoftware software;
    private final List<VirtualPanel> panels;

    PanelControls(PanelSoftware software, List<VirtualPanel> panels) {
        this.software = software;
        this.panels = panels;
    }

    void routes(Router router) {
        String keys = "/sandbox/" + software.name() + "/{id}/keys";
        router.get(keys, this::keys);
        router.post(keys, this::make);
        router.post(keys + "/{key}/traffic", this::traffic);
        router.post(keys + "/{key}/browse", this::browse);
    }

    private Answer keys(Request request) {
        VirtualPanel panel = panel(request);
        ArrayNode all = Json.array();
        panel.keys().forEach((id, key) -> all.add(shown(panel, id, key)));
        return Answer.json(all);
    }

    private ObjectNode shown(VirtualPanel panel, String id, ObjectNode key) {
        ObjectNode shown = Json.object().put("id", id);
        shown.put("name", software.nameOf(id, key));
        shown.put("usedBytes", panel.used(id)).put("letIn", software.letsIn(key, panel.used(id)));
        shown.put("devices", software.devices(key));
        software.limit(key).ifPresent(bytes -> shown.put("limitBytes", bytes));
        return shown;
    }

    private Answer make(Request request) {
        String name = request.json().path("name").asText();
        if (name.isEmpty()) {
            throw StopException.badRequest("Say the name of the key.");
        }
        VirtualPanel panel = panel(request);
        synchronized (panel) {
            panel.put(software.idFor(panel, name), software.handMade(panel, name));
        }
        return keys(request);
    }

    private Answer traffic(Request request) {
        key(request);
        panel(request).count(request.variable("key"), bytes(request));
        return keys(request);
    }

    private Answer browse(Request request) {
        VirtualPanel panel = panel(request);
        synchronized (panel) {
            String id = request.variable("key");
            if (!software.letsIn(key(request), panel.used(id))) {
                return Answer.error(409, "The server does not let this key in.");
            }
            panel.count(id, panel.used(id) + bytes(request));
        }
        return keys(request);
    }

    private ObjectNode key(Request request) {
        String id = request.variable("key");
        return panel(request)
                .key(id)
                .orElseThrow(() -> StopException.notFound("There is no key \"" + id + "\"."));
    }

    private static long bytes(Request request) {
        JsonNode bytes = request.json().path("bytes");
        if (!bytes.isIntegralNumber() || bytes.longValue() < 0) {
            throw StopException.badRequest("bytes must be a whole number, zero or more.");
        }
        return bytes.longValue();
    }

    private VirtualPanel panel(Request request) {
        String id = request.variable("id");
        return panels.stream()
                .filter(one -> one.place().id().equals(id))
                .findFirst()
                .orElseThrow(() -> StopException.notFound("There is no server \"" + id + "\"."));
    }
}
