package io.veilbot.integrations.remnawave;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.api.access.Allowance;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.ShortName;

/** What is sent to a panel. */
final class Bodies {

    /** The shop decides about ends; the panel insists on one. */
    private static final String NEVER = "2099-12-31T23:59:59.000Z";

    /** The panel's language counts exactly so far. Nine petabytes are as good as no limit. */
    private static final long MOST = (1L << 53) - 1;

    private Bodies() {}

    /**
     * @param squad the panel's word for a way in
     */
    static String newUser(KeyOrder order, String squad) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        String password = order.credential().password();
        body.put("username", ShortName.of(order.name()));
        body.put("vlessUuid", order.credential().id().toString());
        body.put("trojanPassword", password).put("ssPassword", password);
        return wished(body, order, squad);
    }

    /**
     * The same of a user who is there; the credentials of such a one cannot be chosen.
     *
     * @param squad as for a new one
     */
    static String change(User user, KeyOrder order, String squad) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        user.ref().into(body);
        return wished(body, order, squad);
    }

    private static String wished(ObjectNode body, KeyOrder order, String squad) {
        body.put("status", order.rests() ? "DISABLED" : "ACTIVE");
        body.put("trafficLimitBytes", limit(order.allowance()));
        body.put("trafficLimitStrategy", "NO_RESET").put("expireAt", NEVER);
        body.put("hwidDeviceLimit", order.devices());
        body.putArray("activeInternalSquads").add(squad);
        return body.toString();
    }

    /** No bytes at all would be no limit: whoever rests is disabled. */
    private static long limit(Allowance allowance) {
        return Math.min(allowance.bytes(), MOST);
    }
}
