package io.veilbot.sandbox.remnawave;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.World;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** {@code /api/users} of one panel. */
final class UsersApi {

    private static final int MOST_ON_PAGE = 1_000;
    private static final Map<String, BiFunction<VirtualPanel, ObjectNode, ObjectNode>> ACTIONS =
            Map.of(
                    "enable", VirtualPanel::enable,
                    "disable", VirtualPanel::disable,
                    "reset-traffic", VirtualPanel::resetTraffic,
                    "revoke", VirtualPanel::revoke);

    private final World world;

    UsersApi(World world) {
        this.world = world;
    }

    Answer create(VirtualPanel panel, Request request) {
        return shown(201, panel, panel.create(Wish.ofNew(request.json())));
    }

    /** Version 3 takes a number or a name, version 2 a UUID. */
    Answer change(VirtualPanel panel, Request request) {
        ObjectNode body = request.json();
        String field = isVersion2(panel) ? "uuid" : body.has("username") ? "username" : "id";
        if (!body.has(field)) {
            throw RemnawaveErrors.invalid(field);
        }
        ObjectNode wish = Wish.ofChange(body, world.clock().instant());
        ObjectNode user = user(panel, field, body.path(field).asText());
        return shown(200, panel, panel.change(user, wish));
    }

    Answer byName(VirtualPanel panel, Request request) {
        panel.forgetIfTold();
        return panel.state()
                .user("username", request.variable("name"))
                .map(user -> shown(200, panel, user))
                .orElseThrow(RemnawaveErrors::noUserWithParams);
    }

    Answer read(VirtualPanel panel, Request request) {
        return shown(200, panel, meant(panel, request));
    }

    Answer delete(VirtualPanel panel, Request request) {
        panel.delete(meant(panel, request));
        return isVersion2(panel)
                ? Shapes.response(200, Json.object().put("isDeleted", true))
                : Answer.empty(204);
    }

    Answer act(VirtualPanel panel, Request request) {
        var action = ACTIONS.get(request.variable("action"));
        if (action == null) {
            return Answer.hangUp();
        }
        return shown(200, panel, action.apply(panel, meant(panel, request)));
    }

    Answer list(VirtualPanel panel, Request request) {
        panel.forgetIfTold();
        int start = number(request, "start", 0);
        int size = number(request, "size", 25);
        if (size < 1 || size > MOST_ON_PAGE) {
            throw RemnawaveErrors.invalid("size");
        }
        boolean hidden = world.faults().strikes(RemnawaveStandIn.NAME, panel.id(), "empty-listing");
        List<ObjectNode> users = hidden ? List.of() : panel.state().users();
        ObjectNode page = Json.object().put("total", users.size());
        var shown = page.putArray("users");
        users.stream()
                .skip(start)
                .limit(size)
                .forEach(user -> shown.add(Shapes.shown(user, isVersion2(panel))));
        return Shapes.response(200, page);
    }

    private static int number(Request request, String name, int otherwise) {
        try {
            return request.query(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw RemnawaveErrors.invalid(name);
        }
    }

    private ObjectNode meant(VirtualPanel panel, Request request) {
        return user(panel, isVersion2(panel) ? "uuid" : "id", request.variable("user"));
    }

    private static ObjectNode user(VirtualPanel panel, String field, String value) {
        panel.forgetIfTold();
        return panel.state().user(field, value).orElseThrow(RemnawaveErrors::noUser);
    }

    private Answer shown(int status, VirtualPanel panel, ObjectNode user) {
        return Shapes.response(status, Shapes.shown(user, isVersion2(panel)));
    }

    boolean isVersion2(VirtualPanel panel) {
        return world.faults().isOn(RemnawaveStandIn.NAME, panel.id(), RemnawaveFaults.VERSION_2);
    }
}
