package io.veilbot.sandbox.outline;

import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.core.Journal;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StandIn;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.panel.TlsDoor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several Outline servers behind one HTTPS port, each below its own secret path. */
public final class OutlineStandIn implements StandIn {

    static final String NAME = "outline";

    private final World world;
    private final List<VirtualServer> servers;
    private final ManagementApi api;
    private final Controls controls;
    private int portBefore;
    private @Nullable TlsDoor door;

    public OutlineStandIn(World world) {
        this.world = world;
        servers = Place.ALL.stream().map(place -> new VirtualServer(place, world)).toList();
        api = new ManagementApi(world, servers);
        controls = new Controls(this::cards, servers);
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
        servers.stream()
                .filter(one -> one.place().id().equals(id))
                .forEach(one -> one.state().apply(entry));
    }

    @Override
    public List<FaultKind> faults() {
        return OutlineFaults.ALL;
    }

    @Override
    public List<String> servers() {
        return servers.stream().map(one -> one.place().id()).toList();
    }

    /** Opens on the port of the last run, as the shop has stored the addresses. */
    @Override
    public void start() {
        servers.forEach(VirtualServer::birth);
        servers.forEach(one -> one.state().restarted());
        tick();
        door = TlsDoor.open(world.folder(), portBefore, api.router());
        if (door.port() != portBefore) {
            world.journal().append(NAME, "opened", Json.object().put("port", door.port()));
        }
    }

    @Override
    public void tick() {
        servers.forEach(one -> one.limits().enforceWhenDue());
    }

    /** The servers as the controls show them. */
    public List<ServerCard> cards() {
        return servers.stream().map(this::card).toList();
    }

    private ServerCard card(VirtualServer server) {
        server.forgetIfTold();
        TlsDoor open = door;
        if (open == null) {
            throw new IllegalStateException("The servers have not started yet");
        }
        Place place = server.place();
        return new ServerCard(
                place.id(),
                place.name(),
                place.country(),
                "https://127.0.0.1:" + open.port() + "/" + server.secret(),
                open.sha256(),
                server.state().keys().size(),
                state(place.id()));
    }

    private String state(String id) {
        return OutlineFaults.ALL.stream()
                .map(FaultKind::name)
                .filter(fault -> world.faults().isOn(NAME, id, fault))
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
