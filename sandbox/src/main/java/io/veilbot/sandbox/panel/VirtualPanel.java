package io.veilbot.sandbox.panel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Journal;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.World;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One server: its keys by their ids, each as its panel stores it, and what flowed through them. It
 * decides, writes down, applies; whoever decides on what he has read holds its monitor.
 */
public final class VirtualPanel {

    private final World world;
    private final String standIn;
    private final PanelPlace place;
    private final Map<String, ObjectNode> keys = new LinkedHashMap<>();
    private final Map<String, Long> used = new LinkedHashMap<>();
    private ObjectNode about = Json.object();

    VirtualPanel(World world, String standIn, PanelPlace place) {
        this.world = world;
        this.standIn = standIn;
        this.place = place;
    }

    public PanelPlace place() {
        return place;
    }

    /** The first part of every path: panels hide behind it. */
    synchronized String base() {
        return about.path("base").asText();
    }

    /** A token or a password; whoever shows it is let in. */
    public synchronized String secret() {
        return about.path("secret").asText();
    }

    /** Since when the proxy runs. */
    public synchronized Instant startedAt() {
        return Instant.parse(about.path("startedAt").asText());
    }

    synchronized void birth() {
        if (about.isEmpty()) {
            ObjectNode born = Json.object().put("base", random()).put("secret", random());
            born.put("startedAt", world.clock().instant().toString());
            append("server-born", Json.object().set("about", born));
        }
    }

    private static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public synchronized Optional<ObjectNode> key(String id) {
        forgetIfTold();
        return Optional.ofNullable(keys.get(id)).map(ObjectNode::deepCopy);
    }

    /** By their ids. */
    public synchronized Map<String, ObjectNode> keys() {
        forgetIfTold();
        var copies = new LinkedHashMap<String, ObjectNode>();
        keys.forEach((id, key) -> copies.put(id, key.deepCopy()));
        return copies;
    }

    /** The keys, unless the panel is told to show none. */
    public Map<String, ObjectNode> shownKeys() {
        return strikes("empty-listing") ? Map.of() : keys();
    }

    /** Both directions, in bytes. */
    public synchronized long used(String id) {
        return used.getOrDefault(id, 0L);
    }

    /** Makes it, or puts it in the place of what it was. */
    public synchronized void put(String id, ObjectNode key) {
        String what = keys.containsKey(id) ? "key-changed" : "key-created";
        append(what, Json.object().put("id", id).set("stored", key));
    }

    public void delete(String id) {
        append("key-deleted", Json.object().put("id", id));
    }

    /** Whatever flowed, its counter shows this. */
    public void count(String id, long bytes) {
        append("traffic-counted", Json.object().put("id", id).put("bytes", bytes));
    }

    /** Whether this fault strikes now. */
    public boolean strikes(String fault) {
        return world.faults().strikes(standIn, place.id(), fault);
    }

    /** The value of this fault if it strikes now. */
    public Optional<JsonNode> struckBy(String fault) {
        return world.faults().take(standIn, place.id(), fault);
    }

    /** The fault strikes once, the moment anybody looks. */
    private void forgetIfTold() {
        if (strikes("forget-keys")) {
            append("keys-forgotten", Json.object());
        }
    }

    private synchronized void append(String what, ObjectNode data) {
        data.put("server", place.id());
        apply(world.journal().append(standIn, what, data));
    }

    synchronized void apply(Journal.Entry entry) {
        JsonNode data = entry.data();
        String id = data.path("id").asText();
        switch (entry.what()) {
            case "server-born" -> about = data.path("about").deepCopy();
            case "key-created", "key-changed" -> keys.put(id, data.path("stored").deepCopy());
            case "key-deleted" -> {
                keys.remove(id);
                used.remove(id);
            }
            case "keys-forgotten" -> {
                keys.clear();
                used.clear();
            }
            case "traffic-counted" -> used.put(id, data.path("bytes").longValue());
            default -> {
                // "asked" and the like change nothing.
            }
        }
    }
}
