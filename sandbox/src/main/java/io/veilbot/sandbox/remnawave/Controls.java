package io.veilbot.sandbox.remnawave;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StopException;
import java.util.List;
import java.util.function.Supplier;

/** {@code /sandbox/remnawave}: the truth about the panels, whatever their API pretends. */
final class Controls {

    private final Supplier<ArrayNode> cards;
    private final List<VirtualPanel> panels;

    Controls(Supplier<ArrayNode> cards, List<VirtualPanel> panels) {
        this.cards = cards;
        this.panels = panels;
    }

    void routes(Router router) {
        router.get("/sandbox/remnawave", request -> Answer.json(cards.get()));
        router.get("/sandbox/remnawave/{id}/keys", this::keys);
        router.post("/sandbox/remnawave/{id}/keys", this::make);
        router.post("/sandbox/remnawave/{id}/keys/{key}/browse", this::browse);
    }

    private Answer keys(Request request) {
        VirtualPanel panel = find(request);
        panel.forgetIfTold();
        ArrayNode all = Json.array();
        panel.state().users().forEach(user -> all.add(shown(panel, user)));
        return Answer.json(all);
    }

    private static ObjectNode shown(VirtualPanel panel, ObjectNode user) {
        ObjectNode shown = Json.object().put("id", user.path("username").asText());
        shown.put("name", user.path("username").asText()).put("letIn", panel.letsIn(user));
        shown.set("usedBytes", user.path("userTraffic").path("usedTrafficBytes"));
        shown.set("status", user.path("status"));
        shown.set("devices", user.path("hwidDeviceLimit"));
        shown.set("uuid", user.path("vlessUuid"));
        if (user.path("trafficLimitBytes").longValue() > 0) {
            shown.set("limitBytes", user.path("trafficLimitBytes"));
        }
        return shown;
    }

    /** Somebody makes a user by hand. */
    private Answer make(Request request) {
        VirtualPanel panel = find(request);
        ObjectNode body = request.json();
        body.put("username", body.path("name").asText()).put("expireAt", "2099-01-01T00:00:00Z");
        return Answer.json(shown(panel, panel.create(Wish.ofNew(body))));
    }

    private Answer browse(Request request) {
        VirtualPanel panel = find(request);
        synchronized (panel.state()) {
            ObjectNode user =
                    panel.state()
                            .user("username", request.variable("key"))
                            .orElseThrow(() -> StopException.notFound("There is no such key."));
            return panel.carry(user, request.json().path("bytes").longValue())
                    ? keys(request)
                    : Answer.error(409, "The panel does not let this key in.");
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
