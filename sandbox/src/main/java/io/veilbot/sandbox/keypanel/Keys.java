package io.veilbot.sandbox.keypanel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.panel.VirtualPanel;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Keys in the words of the newest version, and how older ones show them. */
final class Keys {

    /** Whether the proxy knows the key; the panel itself does not tell. */
    static final String SERVED = "served";

    private Keys() {}

    static long nextId(VirtualPanel panel) {
        return panel.keys().keySet().stream().mapToLong(Long::parseLong).max().orElse(0) + 1;
    }

    static ObjectNode made(long id, String name, boolean served, Instant now) {
        String uuid = UUID.randomUUID().toString();
        ObjectNode key = Json.object().put("key_id", id).put("name", name).put("uuid", uuid);
        key.put("short_id", uuid.replace("-", "").substring(0, 16)).put("sni", "www.example.com");
        key.put("port", 10_000 + id % 50_000).put("created_at", now.toString());
        return key.put("is_active", true).put(SERVED, served);
    }

    static ObjectNode shown(ObjectNode key, boolean old) {
        ObjectNode shown = key.deepCopy().without(SERVED);
        if (old) {
            shown.set("id", shown.remove("key_id"));
        }
        return shown;
    }

    /**
     * @param host where it says the proxy is
     */
    static String link(ObjectNode key, String host) {
        return "vless://%s@%s:%d?encryption=none&flow=xtls-rprx-vision&fp=chrome&pbk=%s&security=reality&sid=%s&sni=%s&type=tcp#PANEL_%d"
                .formatted(
                        key.path("uuid").asText(),
                        host,
                        key.path("port").intValue(),
                        "mLmBhbVFfNuo2eUgBh6r9-5Koz9mUCn3aSzlR6IejUg",
                        key.path("short_id").asText(),
                        key.path("sni").asText(),
                        key.path("key_id").longValue());
    }

    /** All of them, or all but the last, whose number is told all the same. */
    static ObjectNode counted(ArrayNode keys, boolean part) {
        ObjectNode counted = Json.object().put("total", keys.size());
        if (part && !keys.isEmpty()) {
            keys.remove(keys.size() - 1);
        }
        return counted.set("keys", keys);
    }

    /** Of all keys, by the port that each has for itself. */
    static ObjectNode traffic(VirtualPanel panel, Map<String, ObjectNode> keys) {
        ObjectNode all = Json.object();
        ObjectNode ports = all.putObject("ports");
        keys.forEach((id, key) -> {
            ObjectNode port = ports.putObject(key.path("port").asText());
            port.set("uuid", key.path("uuid"));
            port.put("rx_bytes", up(panel.used(id))).put("tx_bytes", down(panel.used(id)));
        });
        ports.putObject("443").putNull("uuid").put("rx_bytes", 17).put("tx_bytes", 17);
        return all;
    }

    static ObjectNode trafficOf(ObjectNode key, long used) {
        ObjectNode json = Json.object();
        json.set("key_id", key.path("key_id"));
        json.put("upload", up(used)).put("download", down(used)).put("total", used);
        return json.set("last_updated", key.path("created_at"));
    }

    static ObjectNode reset(long used) {
        ObjectNode json = Json.object().put("success", true).put("message", "Traffic reset");
        return json.put("previous_upload", up(used)).put("previous_download", down(used));
    }

    private static long up(long used) {
        return used / 10;
    }

    private static long down(long used) {
        return used - up(used);
    }
}
