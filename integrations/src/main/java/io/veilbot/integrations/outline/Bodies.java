package io.veilbot.integrations.outline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.api.access.Allowance;
import io.veilbot.integrations.panels.KeyOrder;

/** What is sent to a panel. */
final class Bodies {

    private Bodies() {}

    static String key(KeyOrder order) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", order.name());
        body.put("password", order.credential().password());
        return order.allowance().unlimited() ? body.toString() : limited(body, order.allowance());
    }

    /** The wrapper matters: bare bytes are answered with success, and remove the limit. */
    static String limit(Allowance allowance) {
        return limited(JsonNodeFactory.instance.objectNode(), allowance);
    }

    private static String limited(ObjectNode body, Allowance allowance) {
        body.putObject("limit").put("bytes", allowance.bytes());
        return body.toString();
    }
}
