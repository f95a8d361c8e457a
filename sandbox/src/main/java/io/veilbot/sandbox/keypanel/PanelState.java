package io.veilbot.sandbox.keypanel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Journal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one panel knows, as its journal entries made it, and which keys its proxy knows. Whoever
 * decides on it holds its monitor.
 */
final class PanelState {

    private final TreeMap<Long, ObjectNode> keys = new TreeMap<>();
    private final Set<Long> served = new HashSet<>();
    private String token = "";
    private long lastId;

    synchronized void apply(Journal.Entry entry) {
        JsonNode data = entry.data();
        switch (entry.what()) {
            case "panel-born" -> token = data.path("token").asText();
            case "key-created", "key-changed" -> keep(data.path("key").deepCopy());
            case "key-deleted" -> keys.remove(data.path("id").longValue());
            case "keys-forgotten" -> keys.clear();
            case "synced" -> {
                served.clear();
                served.addAll(keys.keySet());
            }
            default -> {
                // "asked" changes nothing.
            }
        }
    }

    private void keep(ObjectNode key) {
        long id = key.path("key_id").longValue();
        lastId = Math.max(lastId, id);
        keys.put(id, key);
    }

    synchronized String token() {
        return token;
    }

    synchronized long nextId() {
        return lastId + 1;
    }

    synchronized List<ObjectNode> keys() {
        return keys.values().stream().map(ObjectNode::deepCopy).toList();
    }

    /** By its number or its UUID. */
    synchronized Optional<ObjectNode> key(String ref) {
        return keys.values().stream()
                .filter(key ->
                        key.path("key_id").asText().equals(ref)
                                || key.path("uuid").asText().equals(ref))
                .findFirst()
                .map(ObjectNode::deepCopy);
    }

    synchronized boolean serves(ObjectNode key) {
        return served.contains(key.path("key_id").longValue());
    }
}
