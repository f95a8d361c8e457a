package io.veilbot.sandbox.remnawave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one panel knows, as its journal entries made it. Whoever decides on it holds its monitor. A
 * user is kept in the words of version 3, with the UUID of version 2 beside them.
 */
final class PanelState {

    private final TreeMap<Long, ObjectNode> users = new TreeMap<>();
    private String token = "";
    private long lastId;

    synchronized void apply(Journal.Entry entry) {
        JsonNode data = entry.data();
        switch (entry.what()) {
            case "panel-born" -> token = data.path("token").asText();
            case "user-created", "user-changed" -> keep(data.path("user").deepCopy());
            case "user-deleted" -> users.remove(data.path("id").longValue());
            case "users-forgotten" -> users.clear();
            default -> {
                // "asked" changes nothing.
            }
        }
    }

    private void keep(ObjectNode user) {
        long id = user.path("id").longValue();
        lastId = Math.max(lastId, id);
        users.put(id, user);
    }

    synchronized String token() {
        return token;
    }

    synchronized long nextId() {
        return lastId + 1;
    }

    /** The newest first, as the panel lists them. */
    synchronized List<ObjectNode> users() {
        var all = new ArrayList<ObjectNode>();
        users.descendingMap().values().forEach(user -> all.add(user.deepCopy()));
        return all;
    }

    /** By what a field of it says. */
    synchronized Optional<ObjectNode> user(String field, String value) {
        return users.values().stream()
                .filter(user -> user.path(field).asText().equals(value))
                .findFirst()
                .map(ObjectNode::deepCopy);
    }
}
