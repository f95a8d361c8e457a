package io.veilbot.sandbox.outline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StopException;
import java.util.List;
import java.util.function.Supplier;

/** {@code /sandbox/outline}: the truth about the servers, whatever their API pretends. */
final class Controls {

    private final Supplier<List<ServerCard>> cards;
    private final List<VirtualServer> servers;

    Controls(Supplier<List<ServerCard>> cards, List<VirtualServer> servers) {
        this.cards = cards;
        this.servers = servers;
    }

    void routes(Router router) {
        router.get("/sandbox/outline", request -> list());
        router.get("/sandbox/outline/{id}/keys", this::keys);
        router.post("/sandbox/outline/{id}/keys/{key}/traffic", this::traffic);
    }

    private Answer list() {
        ArrayNode all = Json.array();
        cards.get().forEach(card -> all.add(card.json()));
        return Answer.json(all);
    }

    private Answer keys(Request request) {
        VirtualServer server = find(request);
        server.forgetIfTold();
        ArrayNode all = Json.array();
        for (AccessKey key : server.state().keys()) {
            ObjectNode shown = server.state().shown(key);
            Long used = server.traffic().get(key.id());
            shown.put("usedBytes", used == null ? 0 : used);
            all.add(shown);
        }
        return Answer.json(all);
    }

    private Answer traffic(Request request) {
        JsonNode bytes = request.json().path("bytes");
        if (!bytes.isIntegralNumber() || bytes.longValue() < 0) {
            throw StopException.badRequest(
                    "bytes must be a whole number: the figure of the last 30 days.");
        }
        find(request).countTraffic(request.variable("key"), bytes.longValue());
        return keys(request);
    }

    private VirtualServer find(Request request) {
        String id = request.variable("id");
        return servers.stream()
                .filter(one -> one.place().id().equals(id))
                .findFirst()
                .orElseThrow(() -> StopException.notFound("There is no server \"" + id + "\"."));
    }
}
