package io.veilbot.sandbox.threexui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.panel.PanelRoutes;
import io.veilbot.sandbox.panel.PretendedInbound;
import io.veilbot.sandbox.panel.VirtualPanel;

/** {@code /panel/api/clients} of version 3. */
final class TokenApi {

    private static final String CLIENTS = "/panel/api/clients";

    private final ThreeXui software;

    TokenApi(ThreeXui software) {
        this.software = software;
    }

    void routes(PanelRoutes routes, Doorkeeper door) {
        routes.on("GET", CLIENTS + "/list", door.guarded(true, this::list));
        routes.on("GET", CLIENTS + "/get/{email}", door.guarded(true, this::get));
        routes.on("GET", CLIENTS + "/links/{email}", door.guarded(true, this::links));
        routes.making("POST", CLIENTS + "/add", door.guarded(true, this::add));
        routes.on("POST", CLIENTS + "/update/{email}", door.guarded(true, this::update));
        routes.on("POST", CLIENTS + "/del/{email}", door.guarded(true, this::delete));
    }

    private Answer list(VirtualPanel panel, Request request) {
        ArrayNode rows = Json.array();
        panel.shownKeys()
                .values()
                .forEach(client -> {
                    ObjectNode row = record(client);
                    row.set("traffic", Client.traffic(panel, client));
                    rows.add(row);
                });
        return Envelope.yes(rows);
    }

    private Answer get(VirtualPanel panel, Request request) {
        ObjectNode client = find(panel, request);
        ObjectNode shown = Json.object().set("client", record(client));
        shown.putArray("inboundIds").add(client.path("inbound").longValue());
        return Envelope.yes(shown.put("usedTraffic", panel.used(client.path("email").asText())));
    }

    /** Of the two names that a UUID has here, the one in records. */
    private static ObjectNode record(ObjectNode client) {
        ObjectNode row = client.deepCopy();
        row.remove("inbound");
        return row.put("uuid", client.path("id").asText()).put("id", 1);
    }

    /** The host is the one that the panel was called by. */
    private Answer links(VirtualPanel panel, Request request) {
        ObjectNode client = find(panel, request);
        long id = client.path("inbound").longValue();
        PretendedInbound inbound = software.inbound(panel, id);
        String secret = client.path(software.credentialField(panel, id)).asText();
        String host = request.header("Host").orElse("").replaceFirst(":\\d+$", "");
        return Envelope.yes(
                Json.array()
                        .add(inbound.link(secret, host, "in-" + client.path("email").asText())));
    }

    /** Whatever was sent, a new client is enabled. */
    private Answer add(VirtualPanel panel, Request request) {
        JsonNode sent = request.json().path("client");
        Client.check(sent);
        long inbound = request.json().path("inboundIds").path(0).longValue();
        if (inbound == 0) {
            throw Envelope.no("at least one inbound is required");
        }
        software.inbound(panel, inbound);
        String email = sent.path("email").asText();
        synchronized (panel) {
            if (panel.key(email).isPresent()) {
                throw Envelope.no("email already in use: " + email);
            }
            panel.put(email, Client.of(sent, inbound).put("enable", true));
        }
        return Envelope.yes(null);
    }

    private Answer update(VirtualPanel panel, Request request) {
        ObjectNode sent = request.json();
        Client.check(sent);
        synchronized (panel) {
            ObjectNode before = find(panel, request);
            panel.put(
                    request.variable("email"), Client.of(sent, before.path("inbound").longValue()));
        }
        return Envelope.yes(null);
    }

    private Answer delete(VirtualPanel panel, Request request) {
        String email = request.variable("email");
        synchronized (panel) {
            if (panel.key(email).isEmpty()) {
                throw Envelope.no(
                        "client \"" + email + "\" not found in any inbound or client record");
            }
            panel.delete(email);
        }
        return Envelope.yes(null);
    }

    private static ObjectNode find(VirtualPanel panel, Request request) {
        return panel.key(request.variable("email"))
                .orElseThrow(() -> Envelope.no("record not found"));
    }
}
