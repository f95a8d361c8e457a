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
        router.post("/sandbox/outline/{id}/keys", this::make);
        router.post("/sandbox/outline/{id}/keys/{key}/traffic", this::traffic);
        router.post("/sandbox/outline/{id}/keys/{key}/browse", this::browse);
    }

    private Answer list() {
        ArrayNode all = Json.array();
        cards.get().forEach(card -> all.add(card.json()));
        return Answer.json(all);
    }

    private Answer keys(Request request) {
        VirtualServer server = find(request);
        server.forgetIfTold();
        server.limits().enforceWhenDue();
        ArrayNode all = Json.array();
        for (AccessKey key : server.state().keys()) {
            ObjectNode shown = server.state().shown(key);
            Long used = server.traffic().get(key.id());
            shown.put("usedBytes", used == null ? 0 : used);
            if (key.limit() != null) {
                shown.put("limitBytes", key.limit());
            }
            shown.put("letIn", server.state().letsIn(key.id()));
            all.add(shown);
        }
        return Answer.json(all);
    }

    /** Somebody makes a key by hand. */
    private Answer make(Request request) {
        AccessKey made = find(request).create(null, KeyOrder.of(request.json()));
        return Answer.json(find(request).state().shown(made));
    }

    private Answer traffic(Request request) {
        find(request).countTraffic(request.variable("key"), bytes(request));
        return keys(request);
    }

    private Answer browse(Request request) {
        return find(request).carry(request.variable("key"), bytes(request))
                ? keys(request)
                : Answer.error(409, "The server does not let this key in: its limit is reached.");
    }

    private static long bytes(Request request) {
        JsonNode bytes = request.json().path("bytes");
        if (!bytes.isIntegralNumber() || bytes.longValue() < 0) {
            throw StopException.badRequest("bytes must be a whole number, zero or more.");
        }
        return bytes.longValue();
    }

    private VirtualServer find(Request request) {
        String id = request.variable("id");
        return servers.stream()
                .filter(one -> one.place().id().equals(id))
                .findFirst()
                .orElseThrow(() -> StopException.notFound("There is no server \"" + id + "\"."));
    }
}
