package io.veilbot.sandbox.panel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.core.Journal;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StandIn;
import io.veilbot.sandbox.core.World;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All pretended servers of one kind of panel, behind one HTTPS port. */
public final class PanelStandIn implements StandIn {

    private final World world;
    private final PanelSoftware software;
    private final List<VirtualPanel> panels;
    private final PanelRoutes api;
    private int portBefore;
    private @Nullable TlsDoor door;

    public PanelStandIn(World world, PanelSoftware software) {
        this.world = world;
        this.software = software;
        this.panels =
                software.places().stream()
                        .map(place -> new VirtualPanel(world, software.name(), place))
                        .toList();
        this.api = new PanelRoutes(world, software.name(), panels);
        software.routes(api);
    }

    @Override
    public String name() {
        return software.name();
    }

    @Override
    public void routes(Router router) {
        router.get("/sandbox/" + name(), request -> cards());
        new PanelControls(software, panels).routes(router);
    }

    @Override
    public void replay(Journal.Entry entry) {
        if (entry.what().equals("opened")) {
            portBefore = entry.data().path("port").asInt();
            return;
        }
        String id = entry.data().path("server").asText();
        panels.stream().filter(one -> one.place().id().equals(id)).forEach(one -> one.apply(entry));
    }

    @Override
    public List<FaultKind> faults() {
        return software.faults();
    }

    @Override
    public List<String> servers() {
        return panels.stream().map(one -> one.place().id()).toList();
    }

    /** Opens on the port of the last run, as the shop has stored the addresses. */
    @Override
    public void start() {
        panels.forEach(VirtualPanel::birth);
        TlsDoor opened = TlsDoor.open(world.folder(), portBefore, api.router());
        if (opened.port() != portBefore) {
            world.journal().append(name(), "opened", Json.object().put("port", opened.port()));
        }
        door = opened;
    }

    private Answer cards() {
        TlsDoor open = door;
        if (open == null) {
            throw new IllegalStateException("The servers have not started yet");
        }
        ArrayNode cards = Json.array();
        panels.forEach(panel -> cards.add(card(panel, open)));
        return Answer.json(cards);
    }

    private ObjectNode card(VirtualPanel panel, TlsDoor open) {
        PanelPlace place = panel.place();
        ObjectNode card = Json.object().put("id", place.id()).put("name", place.name());
        card.put("country", place.country()).put("keys", panel.keys().size());
        card.put("apiUrl", "https://127.0.0.1:" + open.port() + "/" + panel.base());
        card.put("credential", software.credential(panel));
        card.put("certSha256", open.sha256().toLowerCase(Locale.ROOT)).put("state", state(panel));
        ArrayNode inbounds = card.putArray("inbounds");
        software.inbounds(panel).forEach(one -> inbounds.add(one.json(place.host())));
        return card;
    }

    private String state(VirtualPanel panel) {
        return software.faults().stream()
                .map(FaultKind::name)
                .filter(fault -> world.faults().isOn(name(), panel.place().id(), fault))
                .findFirst()
                .orElse("up");
    }

    @Override
    public void close() {
        if (door != null) {
            door.close();
        }
    }
}
