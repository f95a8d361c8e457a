package io.veilbot.sandbox.keypanel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import java.util.List;

/** How answers look, which differs between versions. */
final class Shapes {

    private static final String HOST = "keys.vpn.example";

    private Shapes() {}

    static Answer made(VirtualPanel panel, ObjectNode key) {
        ObjectNode shown = shown(panel, key);
        return Answer.json(
                201, panel.is(KeyPanelFaults.IN_LISTS) ? Json.array().add(shown) : shown);
    }

    static ObjectNode shown(VirtualPanel panel, ObjectNode key) {
        ObjectNode shown = key.deepCopy().without(List.of("upload", "download"));
        if (panel.is(KeyPanelFaults.OLD_VERSION)) {
            shown.set("id", shown.remove("key_id"));
        }
        return shown;
    }

    static Answer list(VirtualPanel panel, List<ObjectNode> keys) {
        ArrayNode all = Json.array();
        keys.forEach(key -> all.add(shown(panel, key)));
        boolean part = panel.is(KeyPanelFaults.PART_OF_LIST) && !keys.isEmpty();
        if (!part && !panel.is(KeyPanelFaults.IN_LISTS)) {
            return Answer.json(all);
        }
        if (part) {
            all.remove(all.size() - 1);
        }
        ObjectNode counted = Json.object().put("total", keys.size());
        return Answer.json(counted.set("keys", all));
    }

    static Answer link(VirtualPanel panel, ObjectNode key) {
        String link = link(key, panel.is(KeyPanelFaults.WRONG_HOST) ? "10.0.0.5" : HOST);
        if (panel.is(KeyPanelFaults.CONFIG_TEXT)) {
            String config = "# Import this:\n" + link + "\n# or scan it\n";
            return Answer.json(Json.object().put("client_config", config));
        }
        String field = panel.is(KeyPanelFaults.OLD_VERSION) ? "vless_url" : "vless_link";
        return Answer.json(Json.object().put(field, link));
    }

    private static String link(ObjectNode key, String host) {
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

    /** Of all keys, by the port that each has for itself. */
    static Answer traffic(VirtualPanel panel, List<ObjectNode> keys) {
        ObjectNode all = Json.object();
        ObjectNode ports = all.putObject("ports");
        for (ObjectNode key : keys) {
            ObjectNode port = ports.putObject(key.path("port").asText());
            port.set("uuid", key.path("uuid"));
            port.set("rx_bytes", key.path("upload"));
            port.set("tx_bytes", key.path("download"));
        }
        ports.putObject("443").putNull("uuid").put("rx_bytes", 17).put("tx_bytes", 17);
        return Answer.json(
                panel.is(KeyPanelFaults.IN_LISTS) ? Json.object().set("data", all) : all);
    }

    static Answer trafficOf(ObjectNode key) {
        ObjectNode json = Json.object();
        json.set("key_id", key.path("key_id"));
        json.set("upload", key.path("upload"));
        json.set("download", key.path("download"));
        long total = key.path("upload").longValue() + key.path("download").longValue();
        return Answer.json(json.put("total", total).set("last_updated", key.path("created_at")));
    }

    /** Where keys of this panel go in, as staff would type it into the shop. */
    static ObjectNode inbound() {
        ObjectNode json = Json.object().put("tag", "reality").put("protocol", "VLESS");
        String nobody = "00000000-0000-4000-8000-000000000000";
        return json.put("sample", "vless://" + nobody + "@" + HOST + ":443?security=reality");
    }
}
