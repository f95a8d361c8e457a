package io.veilbot.sandbox.threexui;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.panel.PanelRoutes;
import io.veilbot.sandbox.panel.PretendedInbound;
import io.veilbot.sandbox.panel.VirtualPanel;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What both versions show of inbounds and the server. */
final class Listing {

    private static final String INBOUNDS = "/panel/api/inbounds";

    private final ThreeXui software;
    private final Clock clock;

    Listing(ThreeXui software, Clock clock) {
        this.software = software;
        this.clock = clock;
    }

    void routes(PanelRoutes routes, Doorkeeper door) {
        routes.on("GET", INBOUNDS + "/list", door.guarded(this::list));
        routes.on("GET", INBOUNDS + "/get/{id}", door.guarded(this::inbound));
        routes.on(
                "GET", INBOUNDS + "/getClientTraffics/{email}", door.guarded(false, this::traffic));
        routes.on("GET", "/panel/api/server/status", door.guarded(this::status));
    }

    static List<ObjectNode> of(Collection<ObjectNode> clients, long inbound) {
        return clients.stream().filter(one -> one.path("inbound").longValue() == inbound).toList();
    }

    private Answer list(VirtualPanel panel, Request request) {
        Collection<ObjectNode> clients = panel.shownKeys().values();
        ArrayNode all = Json.array();
        software.inbounds(panel).forEach(one -> all.add(shown(panel, one, clients)));
        return Envelope.yes(all.add(doorOfTheApi()));
    }

    /** Not every inbound has clients. */
    private static ObjectNode doorOfTheApi() {
        ObjectNode door = Json.object().put("id", 9).put("enable", true).put("remark", "api");
        door.put("protocol", "dokodemo-door").put("settings", "{}");
        return door.putNull("clientStats");
    }

    private Answer inbound(VirtualPanel panel, Request request) {
        PretendedInbound inbound = software.inbound(panel, Long.parseLong(request.variable("id")));
        return Envelope.yes(shown(panel, inbound, panel.keys().values()));
    }

    private static ObjectNode shown(
            VirtualPanel panel, PretendedInbound inbound, Collection<ObjectNode> clients) {
        long id = Long.parseLong(inbound.tag());
        ObjectNode settings = Json.object();
        ArrayNode own = settings.putArray("clients");
        ObjectNode shown = Json.object().put("id", id).put("enable", true);
        shown.put("remark", "in").put("tag", "inbound-" + id);
        shown.put("protocol", inbound.protocol().toLowerCase(Locale.ROOT));
        ArrayNode stats = shown.putArray("clientStats");
        of(clients, id)
                .forEach(client -> {
                    stats.add(Client.traffic(panel, client));
                    ObjectNode stored = client.deepCopy();
                    stored.remove("inbound");
                    own.add(stored);
                });
        return shown.put("settings", settings.toString());
    }

    private Answer traffic(VirtualPanel panel, Request request) {
        String email = request.variable("email");
        ObjectNode client =
                panel.key(email)
                        .orElseThrow(() -> Envelope.no("Inbound Not Found For Email: " + email));
        return Envelope.yes(Client.traffic(panel, client));
    }

    private Answer status(VirtualPanel panel, Request request) {
        ObjectNode status = Json.object();
        status.putObject("xray")
                .put("state", "running")
                .put("errorMsg", "")
                .put("version", "25.9.11");
        if (ThreeXui.isV3(panel)) {
            status.put("panelVersion", "3.6.0");
        }
        long uptime = Duration.between(panel.startedAt(), clock.instant()).toSeconds();
        status.put("uptime", 8_640_000)
                .putObject("appStats")
                .put("threads", 20)
                .put("uptime", uptime);
        return Envelope.yes(status);
    }
}
