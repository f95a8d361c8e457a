package io.veilbot.sandbox.keypanel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.core.Journal;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StandIn;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.panel.TlsDoor;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** VeilBot key panels behind one HTTPS port, each below its own path and with its own token. */
public final class KeyPanelStandIn implements StandIn {

    static final String NAME = "veilbot-panel";

    private final World world;
    private final List<VirtualPanel> panels;
    private final RestApi api;
    private final Controls controls;
    private int portBefore;
    private @Nullable TlsDoor door;

    public KeyPanelStandIn(World world) {
        this.world = world;
        panels = Stream.of("nl", "de").map(id -> new VirtualPanel(id, world)).toList();
        api = new RestApi(world, panels);
        controls = new Controls(this::cards, panels);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void routes(Router router) {
        controls.routes(router);
    }

    @Override
    public void replay(Journal.Entry entry) {
        if (entry.what().equals("opened")) {
            portBefore = entry.data().path("port").asInt();
            return;
        }
        String id = entry.data().path("server").asText();
        panels.stream().filter(one -> one.id().equals(id)).forEach(one -> one.state().apply(entry));
    }

    @Override
    public List<FaultKind> faults() {
        return KeyPanelFaults.ALL;
    }

    @Override
    public List<String> servers() {
        return panels.stream().map(VirtualPanel::id).toList();
    }

    /** Opens on the port of the last run, as the shop has stored the addresses. */
    @Override
    public void start() {
        panels.forEach(VirtualPanel::birth);
        door = TlsDoor.open(world.folder(), portBefore, api.router());
        if (door.port() != portBefore) {
            world.journal().append(NAME, "opened", Json.object().put("port", door.port()));
        }
    }

    private ArrayNode cards() {
        ArrayNode cards = Json.array();
        panels.forEach(panel -> cards.add(card(panel)));
        return cards;
    }

    private ObjectNode card(VirtualPanel panel) {
        TlsDoor open = door;
        if (open == null) {
            throw new IllegalStateException("The panels have not started yet");
        }
        ObjectNode card = Json.object().put("id", panel.id());
        card.put("apiUrl", "https://127.0.0.1:" + open.port() + "/" + panel.id());
        card.put("credential", panel.state().token()).put("certSha256", open.sha256());
        card.putArray("inbounds").add(Shapes.inbound());
        return card.put("keys", panel.state().keys().size());
    }

    @Override
    public void close() {
        if (door != null) {
            door.close();
        }
    }
}
