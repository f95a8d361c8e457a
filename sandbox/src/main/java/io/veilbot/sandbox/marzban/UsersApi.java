package io.veilbot.sandbox.marzban;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.panel.PanelRoutes;
import io.veilbot.sandbox.panel.PretendedInbound;
import io.veilbot.sandbox.panel.VirtualPanel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** {@code /api/user}, {@code /api/users} and {@code /api/system}. */
final class UsersApi {

    /** Its proxy knows him, and nobody else does. */
    private static final String HALF_GONE = "halfGone";

    private final Tokens tokens;
    private final Marzban software;
    private final Set<String> shownBefore = ConcurrentHashMap.newKeySet();

    UsersApi(Tokens tokens, Marzban software) {
        this.tokens = tokens;
        this.software = software;
    }

    void routes(PanelRoutes routes) {
        routes.making("POST", "/api/user", tokens.guarded(this::add));
        routes.on("GET", "/api/user/{name}", tokens.guarded(this::get));
        routes.on("PUT", "/api/user/{name}", tokens.guarded(this::modify));
        routes.on("DELETE", "/api/user/{name}", tokens.guarded(this::delete));
        routes.on("GET", "/api/users", tokens.guarded(this::list));
        routes.on("GET", "/api/system", tokens.guarded(this::system));
    }

    private Answer add(VirtualPanel panel, Request request) {
        ObjectNode user = User.made(request.json());
        checkInbounds(panel, user);
        String name = user.path("username").asText();
        synchronized (panel) {
            if (known(panel, name).isPresent()) {
                throw Tokens.stop(409, "User already exists");
            }
            panel.put(name, user);
        }
        return Answer.json(shown(panel, user));
    }

    private void checkInbounds(VirtualPanel panel, ObjectNode user) {
        List<String> tags = software.inbounds(panel).stream().map(PretendedInbound::tag).toList();
        for (var named : user.path("inbounds")) {
            for (var tag : named) {
                if (!tags.contains(tag.asText())) {
                    throw Tokens.stop(422, "Inbound " + tag.asText() + " doesn't exist");
                }
            }
        }
        user.path("proxies")
                .fieldNames()
                .forEachRemaining(protocol -> {
                    if (inboundsOf(panel, protocol).isEmpty()) {
                        throw Tokens.stop(
                                400, "Protocol " + protocol + " is disabled on your server");
                    }
                });
    }

    private List<PretendedInbound> inboundsOf(VirtualPanel panel, String protocol) {
        return software.inbounds(panel).stream()
                .filter(one -> one.protocol().toLowerCase(Locale.ROOT).equals(protocol))
                .toList();
    }

    private Answer get(VirtualPanel panel, Request request) {
        return Answer.json(shown(panel, find(panel, request)));
    }

    private Answer modify(VirtualPanel panel, Request request) {
        synchronized (panel) {
            ObjectNode user = User.changed(find(panel, request), request.json());
            checkInbounds(panel, user);
            panel.put(request.variable("name"), user);
            return Answer.json(shown(panel, user));
        }
    }

    private Answer delete(VirtualPanel panel, Request request) {
        synchronized (panel) {
            ObjectNode user = find(panel, request);
            String name = request.variable("name");
            boolean breaks = panel.strikes("delete-breaks");
            if (breaks && User.status(user, panel.used(name)).equals("active")) {
                panel.put(name, user.put(HALF_GONE, true));
            } else {
                panel.delete(name);
            }
            return breaks
                    ? Answer.text(500, "Internal Server Error")
                    : Answer.json(Json.object().put("detail", "User successfully deleted"));
        }
    }

    private static ObjectNode find(VirtualPanel panel, Request request) {
        return known(panel, request.variable("name"))
                .orElseThrow(() -> Tokens.stop(404, "User not found"));
    }

    private static Optional<ObjectNode> known(VirtualPanel panel, String name) {
        return panel.key(name).filter(user -> !user.has(HALF_GONE));
    }

    private Answer list(VirtualPanel panel, Request request) {
        List<ObjectNode> users =
                panel.shownKeys().values().stream().filter(user -> !user.has(HALF_GONE)).toList();
        int from = number(request, "offset", 0);
        int most = number(request, "limit", users.size());
        ArrayNode page = Json.array();
        users.stream().skip(from).limit(most).forEach(user -> page.add(shown(panel, user)));
        return Answer.json(Json.object().put("total", users.size()).set("users", page));
    }

    private static int number(Request request, String name, int otherwise) {
        return request.query(name).map(Integer::parseInt).orElse(otherwise);
    }

    private ObjectNode shown(VirtualPanel panel, ObjectNode user) {
        String name = user.path("username").asText();
        long used = panel.used(name);
        ObjectNode shown = user.deepCopy().put("status", User.status(user, used));
        shown.put("used_traffic", used).put("lifetime_used_traffic", used);
        if (user.path("data_limit").longValue() == 0) {
            shown.putNull("data_limit");
        }
        shown.putNull("expire").put("subscription_url", "/sub/" + name);
        ArrayNode links = shown.putArray("links");
        user.path("proxies")
                .properties()
                .forEach(proxy -> {
                    String secret =
                            proxy.getValue().path(User.credentialField(proxy.getKey())).asText();
                    String label = "🚀 Marz (" + name + ") [" + proxy.getKey() + "]";
                    inboundsOf(panel, proxy.getKey())
                            .forEach(in -> links.add(link(panel, in, secret, encoded(label))));
                });
        return shown;
    }

    /** The first link of an inbound since the panel was started lacks the short id. */
    private String link(VirtualPanel panel, PretendedInbound in, String secret, String label) {
        String link = in.link(secret, panel.place().host(), label);
        return shownBefore.add(panel.place().id() + in.tag())
                ? link.replaceFirst("&sid=\\w+", "")
                : link;
    }

    private static String encoded(String label) {
        return URLEncoder.encode(label, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer system(VirtualPanel panel, Request request) {
        ObjectNode system = Json.object().put("version", "0.8.4").put("mem_total", 2_000_000_000L);
        return Answer.json(system.put("total_user", panel.keys().size()));
    }
}
