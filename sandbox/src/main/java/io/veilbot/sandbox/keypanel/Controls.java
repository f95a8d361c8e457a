package io.veilbot.sandbox.keypanel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StopException;
import java.util.List;
import java.util.function.Supplier;

/** {@code /sandbox/veilbot-panel}: the truth about the panels, whatever their API pretends. */
final class Controls {

    private static final String HERE = "/sandbox/" + KeyPanelStandIn.NAME;

    private final Supplier<ArrayNode> cards;
    private final List<VirtualPanel> panels;

    Controls(Supplier<ArrayNode> cards, List<VirtualPanel> panels) {
        this.cards = cards;
        this.panels = panels;
    }

    void routes(Router router) {
        router.get(HERE, request -> Answer.json(cards.get()));
        router.get(HERE + "/{id}/keys", this::keys);
        router.post(HERE + "/{id}/keys", this::make);
        router.post(HERE + "/{id}/keys/{key}/browse", this::browse);
    }

    private Answer keys(Request request) {
        VirtualPanel panel = find(request);
        panel.forgetIfTold();
        ArrayNode all = Json.array();
        panel.state().keys().forEach(key -> all.add(shown(panel, key)));
        return Answer.json(all);
    }

    private static ObjectNode shown(VirtualPanel panel, ObjectNode key) {
        ObjectNode shown = Json.object().put("id", key.path("key_id").asText());
        shown.set("name", key.path("name"));
        shown.set("uuid", key.path("uuid"));
        long used = key.path("upload").longValue() + key.path("download").longValue();
        return shown.put("usedBytes", used).put("letIn", panel.state().serves(key));
    }

    /** Somebody makes a key by hand. */
    private Answer make(Request request) {
        VirtualPanel panel = find(request);
        synchronized (panel.state()) {
            return Answer.json(
                    shown(panel, panel.create(request.json().path("name").asText())));
        }
    }

    private Answer browse(Request request) {
        VirtualPanel panel = find(request);
        synchronized (panel.state()) {
            ObjectNode key =
                    panel.state()
                            .key(request.variable("key"))
                            .orElseThrow(() -> StopException.notFound("There is no such key."));
            return panel.carry(key, request.json().path("bytes").longValue())
                    ? keys(request)
                    : Answer.error(409, "The proxy does not know this key.");
        }
    }

    private VirtualPanel find(Request request) {
        String id = request.variable("id");
        return panels.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> StopException.notFound("There is no panel \"" + id + "\"."));
    }
}
