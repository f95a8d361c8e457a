package io.veilbot.integrations.marzban;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.ShortName;
import java.util.Locale;

/** What is sent to a panel. The end of a key is decided by the shop alone: here it never ends. */
final class MarzbanBodies {

    static final String REST = "{\"status\":\"disabled\"}";

    private MarzbanBodies() {}

    /** A new user is active, or the panel does not take it. */
    static String user(KeyOrder order, Inbound inbound) {
        ObjectNode body = body(order, inbound).put("username", ShortName.of(order.name()));
        return body.put("status", "active").put("expire", 0).toString();
    }

    static String change(KeyOrder order, Inbound inbound) {
        String status = order.rests() ? "disabled" : "active";
        return body(order, inbound).put("status", status).toString();
    }

    /** What is left out stays as it is; only a limit of 0 says that there is none. */
    private static ObjectNode body(KeyOrder order, Inbound inbound) {
        String protocol = order.protocol().name().toLowerCase(Locale.ROOT);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode settings = body.putObject("proxies").putObject(protocol);
        settings.put(
                order.protocol() == Protocol.TROJAN ? "password" : "id",
                MarzbanUser.credential(order));
        if (order.protocol() == Protocol.VLESS) {
            settings.put("flow", flow(inbound));
        }
        body.putObject("inbounds").putArray(protocol).add(inbound.tag());
        return body.put("data_limit", order.allowance().bytes())
                .put("data_limit_reset_strategy", "no_reset");
    }

    private static String flow(Inbound inbound) {
        return ShareLink.parse(inbound.sample()).flatMap(link -> link.parameter("flow")).orElse("");
    }
}
