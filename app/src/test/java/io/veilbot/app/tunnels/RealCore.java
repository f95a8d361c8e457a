package io.veilbot.app.tunnels;

import io.veilbot.api.Secret;
import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.app.launch.Ports;
import io.veilbot.app.stories.Soon;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.cores.CorePanel;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.Panel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A V2Ray or an Xray as others built it, running on this machine. */
public final class RealCore implements AutoCloseable {

    private final Path program;
    private final PanelKind kind;

    /** As Xray does, and V2Ray from version 5 on. */
    private final boolean takesCommands;

    private final Path folder;
    private final TlsIdentity identity;
    private final RealityKeys keys = RealityKeys.fresh();
    private final Map<Door, Integer> ports = new EnumMap<>(Door.class);
    private final int apiPort = Ports.any();
    private Optional<Process> process = Optional.empty();

    /** Skips the test if this machine has none. */
    public RealCore(PanelKind kind, Path folder) {
        this.program = Programs.orSkip(kind.name());
        this.kind = kind;
        this.takesCommands =
                kind.equals(PanelKind.XRAY)
                        || !Programs.said(program, "-version").startsWith("V2Ray 4");
        if (!version().matches("V2Ray [45]\\..*|Xray .*")) {
            Programs.skip(program + " is no V2Ray and no Xray that we know");
        }
        this.folder = folder;
        this.identity = TlsIdentity.in(folder);
        doors(kind).forEach(door -> ports.put(door, Ports.any()));
        write("server.json", new ServerConfig(identity, keys, ports).of(apiPort).toString());
    }

    static List<Door> doors(PanelKind kind) {
        var doors = new ArrayList<>(List.of(Door.values()));
        doors.removeIf(door -> door.isReality() && !kind.equals(PanelKind.XRAY));
        return doors;
    }

    /** Its first line about itself, such as {@code V2Ray 4.34.0}. */
    public String version() {
        String said = Programs.said(program, takesCommands ? "version" : "-version");
        return said.lines().findFirst().orElse("").replaceFirst("( \\().*", "");
    }

    /** Its API's port is open a moment before somebody answers there. */
    public void start() {
        process = Optional.of(run("server.json", apiPort));
        var panel = new Panel(new ServerId("server-real"), "", access(List.of()), true);
        try (CorePanel asked = adapter()) {
            Soon.so(
                    "an answer of the core",
                    () -> asked.health(panel) instanceof Outcome.Done,
                    () -> asked.health(panel));
        }
    }

    /** What the shop talks to it with. */
    CorePanel adapter() {
        var guard = new AddressGuard(true, List.of());
        var whole = Duration.ofSeconds(5);
        return kind.equals(PanelKind.XRAY)
                ? CorePanel.xray(guard, whole)
                : CorePanel.v2ray(guard, whole);
    }

    /** With all it had in memory. */
    public void kill() {
        process.ifPresent(Programs::kill);
        process = Optional.empty();
    }

    /** So long that whoever asks for its uptime can tell it from the next start. */
    public boolean hasRunForAWhile() {
        return process.flatMap(one -> one.info().startInstant())
                .filter(start -> start.plusSeconds(4).isBefore(Instant.now()))
                .isPresent();
    }

    boolean runs() {
        return process.filter(Process::isAlive).isPresent();
    }

    /**
     * How the shop reaches it; of the doors that staff describe, the first of a protocol counts.
     */
    public PanelAccess access(List<Door> doors) {
        List<Inbound> inbounds = doors.stream().map(this::inbound).toList();
        var address = new Secret("grpc://127.0.0.1:" + apiPort);
        return new PanelAccess(kind, address, new Secret(""), "", inbounds);
    }

    private Inbound inbound(Door door) {
        int port = Optional.ofNullable(ports.get(door)).orElseThrow();
        return new Inbound(door.tag(), door.protocol(), door.sample(port, keys).text());
    }

    /** Whose certificates its apps are to trust. */
    public Path authority() {
        return identity.certificate();
    }

    /** Somebody's app that has imported a link. */
    public App app(ShareLink link) {
        int port = Ports.any();
        String name = "app-" + port + ".json";
        write(name, AppConfig.of(link, port, identity.certificate()).toString());
        return new App(run(name, port), port);
    }

    private Process run(String config, int port) {
        var command = new ArrayList<String>(List.of(program.toString()));
        if (takesCommands) {
            command.add("run");
        }
        command.addAll(List.of("-config", folder.resolve(config).toString()));
        return Programs.start(command, folder.resolve(config + ".log"), port);
    }

    private void write(String name, String json) {
        try {
            Files.writeString(folder.resolve(name), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
