package io.veilbot.integrations.threexui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What is sent to a panel. Whatever a change leaves out is gone, so everything is said. */
final class XuiBodies {

    private static final ObjectMapper JSON = new ObjectMapper();

    private XuiBodies() {}

    static String json(Map<String, ?> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can be written", e);
        }
    }

    /** The end of a key is decided by the shop alone: here it never ends. */
    static ObjectNode client(XuiClient client) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("email", client.email());
        body.put("id", client.id()).put("password", client.password()).put("flow", client.flow());
        body.put("limitIp", client.devices()).put("totalGB", client.bytes());
        body.put("expiryTime", 0).put("enable", client.enabled()).put("tgId", 0);
        return body.put("subId", client.subId()).put("comment", "").put("reset", 0);
    }

    static String added(XuiClient client, int inbound) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("client", client(client));
        body.putArray("inboundIds").add(inbound);
        return body.toString();
    }

    /** As version 2 wants it: the settings of an inbound with this client, as a text. */
    static String settings(XuiClient client, int inbound) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        settings.putArray("clients").add(client(client));
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", inbound);
        return body.put("settings", settings.toString()).toString();
    }
}
