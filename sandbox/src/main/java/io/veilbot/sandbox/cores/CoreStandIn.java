package io.veilbot.sandbox.cores;

import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.core.Journal;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StandIn;
import io.veilbot.sandbox.core.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A V2Ray and an Xray, each behind a port of its own. Their processes outlive the sandbox: who was
 * let in stays so until one crashes or is restarted on purpose.
 */
public final class CoreStandIn implements StandIn {

    static final String NAME = "cores";

    private final World world;
    private final List<VirtualCore> cores;
    private final Map<String, Integer> portsBefore = new HashMap<>();
    private final Map<String, CoreDoor> doors = new HashMap<>();
    private final CoreControls controls;

    public CoreStandIn(World world) {
        this.world = world;
        cores = CorePlace.ALL.stream().map(place -> new VirtualCore(place, world)).toList();
        controls = new CoreControls(cores, this::port);
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
        String id = entry.data().path("server").asText();
        if (entry.what().equals("opened")) {
            portsBefore.put(id, entry.data().path("port").asInt());
            return;
        }
        cores.stream()
                .filter(it -> it.place().id().equals(id))
                .forEach(it -> it.state().apply(entry));
    }

    @Override
    public List<FaultKind> faults() {
        return CoreFaults.ALL;
    }

    @Override
    public List<String> servers() {
        return cores.stream().map(it -> it.place().id()).toList();
    }

    /** Opens on the ports of the last run, as the shop has stored the addresses. */
    @Override
    public void start() {
        cores.forEach(this::open);
    }

    private void open(VirtualCore core) {
        core.birth();
        String id = core.place().id();
        int before = portsBefore.getOrDefault(id, 0);
        var services = new CoreServices(core, new CoreGate(core, world)).all();
        CoreDoor door = CoreDoor.open(before, services);
        doors.put(id, door);
        if (door.port() != before) {
            world.journal()
                    .append(
                            NAME,
                            "opened",
                            Json.object().put("server", id).put("port", door.port()));
        }
    }

    private int port(VirtualCore core) {
        return Optional.ofNullable(doors.get(core.place().id()))
                .map(CoreDoor::port)
                .orElseThrow(() -> new IllegalStateException("The cores have not started yet"));
    }

    @Override
    public void close() {
        doors.values().forEach(CoreDoor::close);
    }
}
