package io.veilbot.app.panels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.veilbot.api.Secret;
import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.app.stories.Outside;
import io.veilbot.sandbox.Sandbox;
import io.veilbot.sandbox.SandboxSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stand-in of a panel that an adapter meets: its door, its controls, and the truth. */
final class Premises implements AutoCloseable {

    private static final String ASKED = "/sandbox/journal?what=asked&standIn=";

    private final Sandbox sandbox =
            Sandbox.start(
                    new SandboxSettings(
                            0, null, URI.create("http://127.0.0.1:1"), "1:t", "1", "s", "1:a"));
    private final Outside controls = new Outside(URI.create("http://127.0.0.1:" + sandbox.port()));
    private final String standIn;
    private final String server;

    Premises(PanelKind kind, String server) {
        this.standIn = kind.name();
        this.server = server;
    }

    /** As staff type it in. */
    PanelAccess access() {
        JsonNode card = card();
        return new PanelAccess(
                new PanelKind(standIn),
                new Secret(card.path("apiUrl").asText()),
                new Secret(card.path("credential").asText()),
                card.path("certSha256").asText(),
                inbounds(card));
    }

    private JsonNode card() {
        return controls.get("/sandbox/" + standIn)
                .valueStream()
                .filter(card -> card.path("id").asText().equals(server))
                .findFirst()
                .orElseThrow();
    }

    private static List<Inbound> inbounds(JsonNode card) {
        var inbounds = new ArrayList<Inbound>();
        for (JsonNode one : card.path("inbounds")) {
            var protocol = Protocol.valueOf(one.path("protocol").asText());
            String sample = one.path("sample").asText();
            inbounds.add(new Inbound(one.path("tag").asText(), protocol, sample));
        }
        return inbounds;
    }

    /** All keys that are really there; one that is there twice is listed twice. */
    List<JsonNode> keys() {
        return controls.get(keysPath()).valueStream().toList();
    }

    /** Somebody makes a key by hand. */
    void somebodyMakes(String name) {
        controls.post(keysPath(), Map.of("name", name));
    }

    /** Lets so much flow through a key, unless its panel keeps it out. */
    boolean carries(String id, long bytes) {
        var body = JsonNodeFactory.instance.objectNode().put("bytes", bytes);
        int status = controls.posted(keysPath() + "/" + id + "/browse", body).statusCode();
        return switch (status) {
            case 200 -> true;
            case 409 -> false;
            default -> throw new AssertionError("browsing was answered " + status);
        };
    }

    private String keysPath() {
        return "/sandbox/" + standIn + "/" + server + "/keys";
    }

    void fails(String fault, Object value) {
        strike(Map.of("fault", fault, "value", value));
    }

    void failsOnce(String fault, Object value) {
        strike(Map.of("fault", fault, "value", value, "times", 1));
    }

    private void strike(Map<String, ?> fault) {
        var body = new HashMap<String, Object>(fault);
        body.put("standIn", standIn);
        body.put("server", server);
        controls.post("/sandbox/faults", body);
    }

    void works() {
        controls.post("/sandbox/faults", Map.of("clear", true));
    }

    /** How often the panel was asked anything. */
    int timesAsked() {
        return controls.get(ASKED + standIn).size();
    }

    /** Address of the list of all calls from now on. */
    String callsFromNowOn() {
        int last = controls.get("/sandbox/journal?last=1").path(0).path("seq").asInt();
        return "http://127.0.0.1:" + sandbox.port() + ASKED + standIn + "&after=" + last;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
