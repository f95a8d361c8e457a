package io.veilbot.app.panels;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.Secret;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.app.stories.Outside;
import io.veilbot.integrations.panels.Credential;
import io.veilbot.integrations.panels.KeyLimits;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.sandbox.Sandbox;
import io.veilbot.sandbox.SandboxSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A core of the sandbox: as the shop knows it, and by the sandbox's own word. */
final class PretendCore implements AutoCloseable {

    static final String LABEL = "Варшава 1";

    private final Sandbox sandbox =
            Sandbox.start(
                    new SandboxSettings(
                            0, null, URI.create("http://127.0.0.1:1"), "1:t", "1", "s", "1:c"));
    private final Outside controls = new Outside(URI.create("http://127.0.0.1:" + sandbox.port()));
    private final PanelKind kind;

    PretendCore(PanelKind kind) {
        this.kind = kind;
    }

    static KeyOrder order(String name, Protocol protocol) {
        return order(name, protocol, Allowance.ofBytes(1_000_000));
    }

    static KeyOrder resting(String name, Protocol protocol) {
        return order(name, protocol, KeyLimits.NOTHING);
    }

    private static KeyOrder order(String name, Protocol protocol, Allowance allowance) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new KeyOrder(name, protocol, allowance, 0, new Credential(id, "word-of-" + name));
    }

    Panel panel() {
        return panel(inbounds());
    }

    Panel panel(List<Inbound> inbounds) {
        return at(card().path("address").asText(), inbounds);
    }

    Panel at(String address, List<Inbound> inbounds) {
        var access = new PanelAccess(kind, new Secret(address), new Secret(""), "", inbounds);
        return new Panel(new ServerId("server-core"), LABEL, access, true);
    }

    List<Inbound> inbounds() {
        return card().path("inbounds").valueStream().map(PretendCore::inbound).toList();
    }

    private static Inbound inbound(JsonNode json) {
        return new Inbound(
                json.path("tag").asText(),
                Protocol.valueOf(json.path("protocol").asText()),
                json.path("sample").asText());
    }

    private JsonNode card() {
        return controls.get("/sandbox/cores")
                .valueStream()
                .filter(card -> card.path("id").asText().equals(kind.name()))
                .findFirst()
                .orElseThrow();
    }

    /** Who may come in, by name; whoever is there twice is listed twice. */
    List<String> letIn() {
        return controls.get("/sandbox/cores/" + kind + "/users")
                .valueStream()
                .filter(user -> user.path("letIn").asBoolean())
                .map(user -> user.path("email").asText())
                .toList();
    }

    /** How often it was called so. */
    long asked(String call) {
        return controls.get("/sandbox/journal?standIn=cores&what=asked")
                .valueStream()
                .filter(entry -> entry.path("data").path("call").asText().endsWith(call))
                .count();
    }

    /** What a name's account is told by. */
    String idOf(String name) {
        return controls.get("/sandbox/cores/" + kind + "/users")
                .valueStream()
                .filter(user -> user.path("email").asText().equals(name))
                .map(user -> user.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    void flows(String name, long up, long down) {
        String path = "/sandbox/cores/" + kind + "/users/" + name + "/traffic";
        controls.post(path, Map.of("up", up, "down", down));
    }

    /** Goes wrong once in this way. */
    void fails(String fault, Object value) {
        controls.post(
                "/sandbox/faults",
                Map.of(
                        "standIn",
                        "cores",
                        "server",
                        kind.name(),
                        "fault",
                        fault,
                        "value",
                        value,
                        "times",
                        1));
    }

    void anHourPasses() {
        controls.post("/sandbox/clock", Map.of("advance", "PT1H"));
    }

    /** How many processes there were so far. */
    int starts() {
        return card().path("starts").asInt();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
