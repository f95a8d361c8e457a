package io.veilbot.sandbox.threexui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.panel.PanelRoutes;
import io.veilbot.sandbox.panel.VirtualPanel;

/** {@code /login} and what is done to clients in version 2. */
final class SessionApi {

    private static final String INBOUNDS = "/panel/api/inbounds";

    private final ThreeXui software;
    private final Sessions sessions;

    SessionApi(ThreeXui software, Sessions sessions) {
        this.software = software;
        this.sessions = sessions;
    }

    void routes(PanelRoutes routes, Doorkeeper door) {
        routes.on("POST", "/login", this::login);
        routes.making("POST", INBOUNDS + "/addClient", door.guarded(false, this::add));
        routes.on("POST", INBOUNDS + "/updateClient/{client}", door.guarded(false, this::update));
        routes.on("POST", INBOUNDS + "/{id}/delClient/{client}", door.guarded(false, this::delete));
    }

    private Answer login(VirtualPanel panel, Request request) {
        JsonNode sent = request.json();
        boolean known =
                sent.path("username").asText().equals("admin")
                        && sent.path("password").asText().equals(panel.secret());
        if (ThreeXui.isV3(panel) || !known) {
            throw Envelope.no("wrong username or password");
        }
        return Envelope.yes(null)
                .with("Set-Cookie", sessions.begin(panel) + "; Path=/; HttpOnly; SameSite=Lax");
    }

    private Answer add(VirtualPanel panel, Request request) {
        JsonNode sent = client(panel, request);
        String email = sent.path("email").asText();
        synchronized (panel) {
            if (panel.key(email).isPresent()) {
                throw Envelope.no("Duplicate email: " + email);
            }
            panel.put(email, Client.of(sent, request.json().path("id").longValue()));
        }
        return Envelope.yes(null);
    }

    private Answer update(VirtualPanel panel, Request request) {
        JsonNode sent = client(panel, request);
        long inbound = request.json().path("id").longValue();
        synchronized (panel) {
            ObjectNode before = find(panel, inbound, request.variable("client"));
            if (before.isEmpty()) {
                throw Envelope.no("empty client ID");
            }
            String email = before.path("email").asText();
            if (!email.equals(sent.path("email").asText())) {
                panel.delete(email);
            }
            panel.put(sent.path("email").asText(), Client.of(sent, inbound));
        }
        return Envelope.yes(null);
    }

    /** Settings are JSON within JSON. */
    private JsonNode client(VirtualPanel panel, Request request) {
        JsonNode settings = request.json().path("settings");
        software.inbound(panel, request.json().path("id").longValue());
        if (!settings.isTextual()) {
            throw Envelope.no("json: cannot unmarshal object into Go struct field Inbound");
        }
        try {
            JsonNode client = Json.read(settings.textValue()).path("clients").path(0);
            Client.check(client);
            return client;
        } catch (JsonProcessingException e) {
            throw Envelope.no("unexpected end of JSON input");
        }
    }

    /** Who is the last of an inbound stays there. */
    private Answer delete(VirtualPanel panel, Request request) {
        long inbound = Long.parseLong(request.variable("id"));
        synchronized (panel) {
            ObjectNode client = find(panel, inbound, request.variable("client"));
            if (client.isEmpty()) {
                throw Envelope.no(
                        "Client Not Found In Inbound For ID: " + request.variable("client"));
            }
            if (Listing.of(panel.keys().values(), inbound).size() == 1) {
                throw Envelope.no("no client remained in Inbound");
            }
            panel.delete(client.path("email").asText());
        }
        return Envelope.yes(null);
    }

    private ObjectNode find(VirtualPanel panel, long inbound, String id) {
        String field = software.credentialField(panel, inbound);
        return Listing.of(panel.keys().values(), inbound).stream()
                .filter(one -> one.path(field).asText().equals(id))
                .findFirst()
                .orElseGet(Json::object);
    }
}
