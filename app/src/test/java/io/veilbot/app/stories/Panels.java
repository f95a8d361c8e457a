package io.veilbot.app.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All pretended panels: the truth about their keys, and switches to make them fail. */
public final class Panels {

    private static final List<String> SERVERS = List.of("nl", "de", "fi");

    private final Outside outside;

    public Panels(Outside outside) {
        this.outside = outside;
    }

    /** Key names over all panels; a key that is there twice is listed twice. */
    public List<String> keys() {
        return SERVERS.stream().flatMap(server -> keysOn(server).stream()).toList();
    }

    public List<String> keysOn(String server) {
        var names = new ArrayList<String>();
        for (JsonNode key : outside.get("/sandbox/outline/" + server + "/keys")) {
            names.add(key.path("name").asText());
        }
        return names;
    }

    /** What the counter of a key shows from now on, wherever that key is. */
    public void counterShows(String key, long bytes) {
        outside.post(path(key) + "/traffic", Map.of("bytes", bytes));
    }

    /** Lets so much flow through a key, unless its panel keeps it out. */
    public boolean carries(String key, long bytes) {
        var body = JsonNodeFactory.instance.objectNode().put("bytes", bytes);
        int status = outside.posted(path(key) + "/browse", body).statusCode();
        return switch (status) {
            case 200 -> true;
            case 409 -> false;
            default -> throw new AssertionError("browsing was answered " + status);
        };
    }

    /** Whether a panel lets a key in at present. */
    public boolean letsIn(String key) {
        return shown(key).path("letIn").booleanValue();
    }

    public boolean hasLimit(String key) {
        return shown(key).has("dataLimit");
    }

    /** In bytes; the panel must have one for this key. */
    public long limitOf(String key) {
        return shown(key).required("dataLimit").path("bytes").longValue();
    }

    /** As its panel tells it; without a label. */
    String linkOf(String key) {
        return shown(key).required("accessUrl").asText();
    }

    private JsonNode shown(String key) {
        for (JsonNode one : outside.get("/sandbox/outline/" + serverOf(key) + "/keys")) {
            if (one.path("name").asText().equals(key)) {
                return one;
            }
        }
        throw new AssertionError("no key " + key);
    }

    private String path(String key) {
        return "/sandbox/outline/" + serverOf(key) + "/keys/" + key;
    }

    String serverOf(String key) {
        return SERVERS.stream()
                .filter(server -> keysOn(server).contains(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no panel has " + key));
    }

    /** By the journal: every limit that was ever set on a key after it was made. */
    public List<Long> limitsEverSetOn(String key) {
        var limits = new ArrayList<Long>();
        for (JsonNode entry : outside.get("/sandbox/journal?standIn=outline&what=asked")) {
            JsonNode data = entry.path("data");
            if (data.path("path").asText().equals("/access-keys/" + key + "/data-limit")
                    && data.path("status").asInt() == 204) {
                limits.add(limitIn(data.path("body").asText()));
            }
        }
        return limits;
    }

    private static long limitIn(String body) {
        return Long.parseLong(body.replaceAll("\\D", ""));
    }

    /** How many keys each named one has on the panels. */
    public long countOf(List<String> panelNames) {
        return keys().stream().filter(panelNames::contains).count();
    }

    /** The one a newcomer is least likely to be put on. */
    public String fullest() {
        return SERVERS.reversed().stream()
                .max(Comparator.comparingInt(server -> keysOn(server).size()))
                .orElseThrow();
    }

    public void allBut(String spared, String fault) {
        SERVERS.stream()
                .filter(server -> !server.equals(spared))
                .forEach(server -> one(server, fault));
    }

    public void all(String fault) {
        SERVERS.forEach(server -> one(server, fault));
    }

    public void one(String server, String fault) {
        outside.post(
                "/sandbox/faults", Map.of("standIn", "outline", "server", server, "fault", fault));
    }

    public void once(String server, String fault, Object value) {
        var body = new HashMap<String, Object>();
        body.putAll(Map.of("standIn", "outline", "server", server, "fault", fault));
        body.putAll(Map.of("times", 1, "value", value));
        outside.post("/sandbox/faults", body);
    }

    /** How many faults have not struck yet. */
    public int troublesToCome() {
        return outside.get("/sandbox/faults").path("active").size();
    }

    /** Everything works again. */
    public void recover() {
        outside.post("/sandbox/faults", Map.of("standIn", "outline", "clear", true));
    }
}
