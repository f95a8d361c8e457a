package io.veilbot.sandbox.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Journal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every object there is, by its id. Whoever decides on one holds the monitor until the decision is
 * applied.
 */
final class Books {

    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();

    synchronized void apply(Journal.Entry entry) {
        for (JsonNode one : entry.data().path("objects")) {
            objects.put(one.path("id").asText(), (ObjectNode) one);
        }
    }

    synchronized Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(objects.get(id)).map(ObjectNode::deepCopy);
    }

    /**
     * @param kind as its {@code object} says
     */
    Optional<ObjectNode> find(String kind, String id) {
        return find(id).filter(one -> is(one, kind));
    }

    /**
     * @throws io.veilbot.sandbox.core.StopException with 404 if there is none
     */
    ObjectNode get(String kind, String id) {
        return find(kind, id).orElseThrow(() -> Errors.noSuch(kind, id));
    }

    /** Newest first, as the API lists them. */
    synchronized List<ObjectNode> all(String kind) {
        return objects.values().stream()
                .filter(one -> is(one, kind))
                .map(ObjectNode::deepCopy)
                .toList()
                .reversed();
    }

    /** Pages whose time has run out. */
    List<ObjectNode> due(Instant now) {
        return all("checkout.session").stream()
                .filter(one -> one.path("status").asText().equals("open"))
                .filter(one -> one.path("expires_at").asLong() <= now.getEpochSecond())
                .toList();
    }

    private static boolean is(ObjectNode one, String kind) {
        return one.path("object").asText().equals(kind);
    }
}
