package io.veilbot.sandbox.remnawave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.panel.BearerGuard;
import io.veilbot.sandbox.panel.PanelRoutes;
import io.veilbot.sandbox.panel.VirtualPanel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code /api/users} and {@code /api/system}. */
final class UsersApi {

    private static final int MOST_ON_PAGE = 1_000;

    private final World world;

    UsersApi(World world) {
        this.world = world;
    }

    void routes(PanelRoutes routes) {
        routes.making("POST", "/api/users", guarded(this::create));
        routes.on("PATCH", "/api/users", guarded(this::change));
        routes.on("GET", "/api/users", guarded(this::list));
        routes.on("GET", "/api/users/by-username/{name}", guarded(this::byName));
        routes.on("GET", "/api/users/{user}", guarded(this::read));
        routes.on("DELETE", "/api/users/{user}", guarded(this::delete));
        routes.on("POST", "/api/users/{user}/actions/{action}", guarded(this::act));
        routes.on("GET", "/api/system/metadata", guarded(this::metadata));
    }

    private static PanelRoutes.Operation guarded(PanelRoutes.Operation operation) {
        return BearerGuard.guarded(operation, RemnawaveErrors::unauthorized);
    }

    private Answer create(VirtualPanel panel, Request request) {
        ObjectNode wish = Wish.ofNew(request.json());
        if (panel.key(wish.path("username").asText()).isPresent()) {
            throw RemnawaveErrors.nameTaken();
        }
        return kept(201, panel, Users.made(panel, wish));
    }

    /** Version 3 takes a number or a name, version 2 a UUID. */
    private Answer change(VirtualPanel panel, Request request) {
        ObjectNode body = request.json();
        String field = isVersion2(panel) ? "uuid" : body.has("username") ? "username" : "id";
        if (!body.has(field)) {
            throw RemnawaveErrors.invalid(field);
        }
        ObjectNode wish = Wish.ofChange(body, world.clock().instant());
        ObjectNode user = user(panel, field, body.path(field).asText());
        return kept(200, panel, Users.changed(user, used(panel, user), wish));
    }

    private Answer byName(VirtualPanel panel, Request request) {
        return panel.key(request.variable("name"))
                .map(user -> shown(200, panel, user))
                .orElseThrow(RemnawaveErrors::noUserWithParams);
    }

    private Answer read(VirtualPanel panel, Request request) {
        return shown(200, panel, meant(panel, request));
    }

    private Answer delete(VirtualPanel panel, Request request) {
        panel.delete(meant(panel, request).path("username").asText());
        return isVersion2(panel)
                ? response(200, Json.object().put("isDeleted", true))
                : Answer.empty(204);
    }

    private Answer act(VirtualPanel panel, Request request) {
        ObjectNode user = meant(panel, request);
        return switch (request.variable("action")) {
            case "disable" -> kept(200, panel, Users.disabled(user));
            case "enable" -> kept(200, panel, Users.enabled(user, used(panel, user)));
            case "revoke" -> kept(200, panel, Users.renewed(user));
            case "reset-traffic" -> {
                panel.count(user.path("username").asText(), 0);
                yield shown(200, panel, user);
            }
            default -> Answer.hangUp();
        };
    }

    /** The newest first. */
    private Answer list(VirtualPanel panel, Request request) {
        int size = number(request, "size", 25);
        if (size < 1 || size > MOST_ON_PAGE) {
            throw RemnawaveErrors.invalid("size");
        }
        List<ObjectNode> users = new ArrayList<>(panel.shownKeys().values());
        Collections.reverse(users);
        ObjectNode page = Json.object().put("total", users.size());
        var shown = page.putArray("users");
        users.stream()
                .skip(number(request, "start", 0))
                .limit(size)
                .forEach(
                        user -> shown.add(Users.shown(user, used(panel, user), isVersion2(panel))));
        return response(200, page);
    }

    private static int number(Request request, String name, int otherwise) {
        try {
            return request.query(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw RemnawaveErrors.invalid(name);
        }
    }

    /** Version 2.1 does not tell; the panel has no answer for what it does not know. */
    private Answer metadata(VirtualPanel panel, Request request) {
        return isVersion2(panel)
                ? Answer.hangUp()
                : response(200, Json.object().put("version", "3.4.0"));
    }

    private ObjectNode meant(VirtualPanel panel, Request request) {
        return user(panel, isVersion2(panel) ? "uuid" : "id", request.variable("user"));
    }

    private static ObjectNode user(VirtualPanel panel, String field, String value) {
        return panel.keys().values().stream()
                .filter(user -> user.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(RemnawaveErrors::noUser);
    }

    private static long used(VirtualPanel panel, ObjectNode user) {
        return panel.used(user.path("username").asText());
    }

    private Answer kept(int status, VirtualPanel panel, ObjectNode user) {
        panel.put(user.path("username").asText(), user);
        return shown(status, panel, user);
    }

    private Answer shown(int status, VirtualPanel panel, ObjectNode user) {
        return response(status, Users.shown(user, used(panel, user), isVersion2(panel)));
    }

    private static Answer response(int status, JsonNode json) {
        return Answer.json(status, Json.object().set("response", json));
    }

    private boolean isVersion2(VirtualPanel panel) {
        return world.faults().isOn(Remnawave.NAME, panel.place().id(), RemnawaveFaults.VERSION_2);
    }
}
