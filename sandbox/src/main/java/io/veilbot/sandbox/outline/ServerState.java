package io.veilbot.sandbox.outline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Journal;
import io.veilbot.sandbox.core.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one server knows, as its journal entries made it. Whoever decides on it holds its monitor.
 */
final class ServerState {

    private ObjectNode about = Json.object();
    private final Map<String, AccessKey> keys = new LinkedHashMap<>();
    private final Map<String, Carried> traffic = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    // Until a restart, an older key's URL keeps the host name it was made with.
    private final Map<String, String> hosts = new HashMap<>();
    private long nextNumber;

    synchronized void apply(Journal.Entry entry) {
        JsonNode data = entry.data();
        String id = data.path("key").path("id").asText(data.path("id").asText());
        switch (entry.what()) {
            case "server-born", "server-changed" -> about = data.path("about").deepCopy();
            case "number-spent" -> nextNumber = data.path("number").longValue() + 1;
            case "key-created" -> {
                keys.put(id, AccessKey.of(data.path("key")));
                hosts.put(id, host());
            }
            case "key-changed" -> keys.put(id, AccessKey.of(data.path("key")));
            case "key-deleted" -> forget(id);
            case "keys-forgotten" -> List.copyOf(keys.keySet()).forEach(this::forget);
            case "traffic-counted" ->
                    carried(id).exactly(data.path("bytes").longValue(), entry.at());
            case "traffic-carried" -> carried(id).more(data.path("bytes").longValue(), entry.at());
            case "key-withdrawn" -> withdrawn.add(id);
            case "key-let-in" -> withdrawn.remove(id);
            default -> {
                // "asked" and the like change nothing.
            }
        }
    }

    private Carried carried(String id) {
        return traffic.computeIfAbsent(id, _ -> new Carried());
    }

    private void forget(String id) {
        keys.remove(id);
        hosts.remove(id);
        traffic.remove(id);
        withdrawn.remove(id);
    }

    /** The service was restarted: all URLs show the present host name. */
    synchronized void restarted() {
        hosts.clear();
    }

    /** The server object, as shown. */
    synchronized ObjectNode about() {
        return about.deepCopy();
    }

    synchronized boolean isBorn() {
        return !about.isEmpty();
    }

    synchronized Optional<AccessKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    synchronized List<AccessKey> keys() {
        return List.copyOf(keys.values());
    }

    synchronized ObjectNode shown(AccessKey key) {
        return key.shown(hosts.getOrDefault(key.id(), host()));
    }

    /** Whether the proxy knows the key; nothing else about it tells. */
    synchronized boolean letsIn(String id) {
        return !withdrawn.contains(id);
    }

    /** Bytes of keys that were used at all in the 30 days before. */
    synchronized Map<String, Long> traffic(Instant now) {
        var used = new HashMap<String, Long>();
        traffic.forEach((id, carried) -> used.put(id, carried.within(now)));
        used.values().removeIf(bytes -> bytes == 0);
        return used;
    }

    synchronized long nextNumber() {
        return nextNumber;
    }

    private String host() {
        return about.path("hostnameForAccessKeys").asText();
    }
}
