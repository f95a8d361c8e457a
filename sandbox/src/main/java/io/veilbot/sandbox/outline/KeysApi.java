package io.veilbot.sandbox.outline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.World;

/** {@code /access-keys} of one server. */
final class KeysApi {

    private static final String ID = "id";

    private final World world;

    KeysApi(World world) {
        this.world = world;
    }

    Answer create(VirtualServer server, Request request) {
        ObjectNode body = Bodies.of(request);
        if (body.has(ID)) {
            throw OutlineErrors.invalid("Parameter `id` can only be given in the path of a PUT");
        }
        return made(server, server.create(null, KeyOrder.of(body)));
    }

    Answer createAs(VirtualServer server, Request request) {
        KeyOrder order = KeyOrder.of(Bodies.of(request));
        return made(server, server.create(request.variable(ID), order));
    }

    private static Answer made(VirtualServer server, AccessKey key) {
        return Answer.json(201, server.state().shown(key));
    }

    Answer list(VirtualServer server) {
        server.forgetIfTold();
        ObjectNode json = Json.object();
        ArrayNode keys = json.putArray("accessKeys");
        boolean hidden =
                world.faults().strikes(OutlineStandIn.NAME, server.place().id(), "empty-listing");
        if (!hidden) {
            server.state().keys().forEach(key -> keys.add(server.state().shown(key)));
        }
        return Answer.json(json);
    }

    Answer read(VirtualServer server, Request request) {
        return Answer.json(server.state().shown(server.find(request.variable(ID))));
    }

    Answer delete(VirtualServer server, Request request) {
        server.delete(request.variable(ID));
        return Answer.empty(204);
    }

    Answer rename(VirtualServer server, Request request) {
        ObjectNode body = Bodies.of(request);
        if (!body.has("name")) {
            throw OutlineErrors.missing("name");
        }
        if (!body.path("name").isTextual()) {
            throw OutlineErrors.invalid("Expected a string for name");
        }
        synchronized (server.state()) {
            AccessKey key = server.find(request.variable(ID));
            server.replace(key.named(body.path("name").textValue()));
        }
        return Answer.empty(204);
    }

    /**
     * A body without the {@code limit} wrapper removes the limit, and the answer is 204 all the
     * same.
     */
    Answer limit(VirtualServer server, Request request) {
        ObjectNode body = Bodies.of(request);
        Long bytes = body.has("limit") ? (Long) KeyOrder.bytes(body.path("limit")) : null;
        server.limit(request.variable(ID), bytes);
        return Answer.empty(204);
    }

    Answer unlimit(VirtualServer server, Request request) {
        server.limit(request.variable(ID), null);
        return Answer.empty(204);
    }
}
