package io.veilbot.sandbox.keypanel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.panel.BearerGuard;
import io.veilbot.sandbox.panel.PanelRoutes;
import io.veilbot.sandbox.panel.VirtualPanel;
import java.util.Optional;

/** {@code /api/keys} and what is beside it. */
final class KeysApi {

    private static final String INNER_HOST = "10.0.0.5";

    private final World world;
    private final Versions versions;
    private final CallCount count;

    KeysApi(World world) {
        this.world = world;
        this.versions = new Versions(world);
        this.count = new CallCount(world.clock());
    }

    void routes(PanelRoutes routes) {
        var traffic = new TrafficApi(versions);
        routes.on("GET", "/api/", (_, _) -> status());
        routes.making("POST", "/api/keys", guarded("create", this::create));
        routes.on("GET", "/api/keys", guarded("list", this::list));
        routes.on("GET", "/api/keys/{key}", guarded("get", this::read));
        routes.on("DELETE", "/api/keys/{key}", guarded("delete", this::delete));
        routes.on("GET", "/api/keys/{key}/link", guarded("get", this::link));
        routes.on("GET", "/api/keys/{key}/traffic", guarded("get", traffic::one));
        routes.on("POST", "/api/keys/{key}/traffic/reset", guarded("reset", traffic::reset));
        routes.on("GET", "/api/traffic", guarded("traffic", traffic::all));
        routes.on("POST", "/api/system/xray/sync-config", guarded("sync", this::sync));
    }

    private static Answer status() {
        return Answer.json(Json.object().put("status", "running").put("version", "1.4.2"));
    }

    private PanelRoutes.Operation guarded(String kind, PanelRoutes.Operation operation) {
        return BearerGuard.guarded(
                (panel, request) -> {
                    if (versions.is(panel, KeyPanelFaults.RATE_LIMITS)
                            && count.isTooMany(panel.place().id(), kind)) {
                        throw KeyPanelErrors.tooMany();
                    }
                    return operation.run(panel, request);
                },
                KeyPanelErrors::unauthorized);
    }

    private Answer create(VirtualPanel panel, Request request) {
        JsonNode name = request.json().path("name");
        if (!name.isTextual()) {
            throw KeyPanelErrors.unprocessable();
        }
        Optional<JsonNode> empty = panel.struckBy(KeyPanelFaults.EMPTY_CREATION);
        if (empty.isPresent() && empty.get().asText().equals("nothing")) {
            return Answer.json(Json.array());
        }
        long id = Keys.nextId(panel);
        boolean served = !versions.is(panel, KeyPanelFaults.SYNC_NEEDED);
        ObjectNode key = Keys.made(id, name.textValue(), served, world.clock().instant());
        panel.put(Long.toString(id), key);
        return empty.isPresent() ? Answer.json(Json.array()) : made(panel, key);
    }

    private Answer made(VirtualPanel panel, ObjectNode key) {
        ObjectNode shown = shown(panel, key);
        return Answer.json(
                201, versions.is(panel, KeyPanelFaults.IN_LISTS) ? Json.array().add(shown) : shown);
    }

    private Answer list(VirtualPanel panel, Request request) {
        ArrayNode all = Json.array();
        panel.shownKeys().values().forEach(key -> all.add(shown(panel, key)));
        boolean part = versions.is(panel, KeyPanelFaults.PART_OF_LIST);
        return Answer.json(
                part || versions.is(panel, KeyPanelFaults.IN_LISTS)
                        ? Keys.counted(all, part)
                        : all);
    }

    private Answer read(VirtualPanel panel, Request request) {
        return Answer.json(shown(panel, Versions.meant(panel, request)));
    }

    private Answer link(VirtualPanel panel, Request request) {
        boolean wrong = versions.is(panel, KeyPanelFaults.WRONG_HOST);
        String link =
                Keys.link(
                        Versions.meant(panel, request), wrong ? INNER_HOST : panel.place().host());
        if (versions.is(panel, KeyPanelFaults.CONFIG_TEXT)) {
            String config = "# Import this:\n" + link + "\n# or scan it\n";
            return Answer.json(Json.object().put("client_config", config));
        }
        String field = versions.is(panel, KeyPanelFaults.OLD_VERSION) ? "vless_url" : "vless_link";
        return Answer.json(Json.object().put(field, link));
    }

    private Answer delete(VirtualPanel panel, Request request) {
        String id = Versions.meant(panel, request).path("key_id").asText();
        panel.delete(id);
        String message = "Key " + id + " deleted successfully";
        return Answer.json(Json.object().put("message", message));
    }

    private Answer sync(VirtualPanel panel, Request request) {
        versions.requireNew(panel);
        panel.keys().forEach((id, key) -> serve(panel, id, key));
        return Answer.json(Json.object().put("success", true));
    }

    private static void serve(VirtualPanel panel, String id, ObjectNode key) {
        if (!key.path(Keys.SERVED).booleanValue()) {
            panel.put(id, key.put(Keys.SERVED, true));
        }
    }

    private ObjectNode shown(VirtualPanel panel, ObjectNode key) {
        return Keys.shown(key, versions.is(panel, KeyPanelFaults.OLD_VERSION));
    }
}
