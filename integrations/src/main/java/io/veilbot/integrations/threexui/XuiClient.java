package io.veilbot.integrations.threexui;

import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.ListedKey;
import java.util.Optional;

/**
 * A client of a panel, which is a key.
 *
 * @param email its name; the panel's own id of it, too
 * @param id the UUID that VLESS and VMess know it by
 * @param password that Trojan knows it by
 * @param flow of VLESS; empty for none
 * @param subId the panel's, for its own subscription pages; empty if it is to choose
 * @param bytes that may flow; 0 for any number. The panel says "GB" and means bytes.
 * @param devices 0 for any number
 * @param enabled whether it is let in
 */
record XuiClient(
        String email,
        String id,
        String password,
        String flow,
        String subId,
        long bytes,
        int devices,
        boolean enabled) {

    private static final int LONGEST = 300;

    static XuiClient of(KeyOrder order, String flow, String subId) {
        return new XuiClient(
                order.name(),
                order.credential().id().toString(),
                order.credential().password(),
                order.protocol() == Protocol.VLESS ? flow : "",
                subId,
                order.allowance().bytes(),
                order.devices(),
                !order.rests());
    }

    /**
     * @param idName what the UUID is called: version 3 says {@code uuid} in its records
     */
    static XuiClient read(StrictJson client, String idName) {
        return new XuiClient(
                client.text("email", LONGEST),
                client.textIfAny(idName, LONGEST).orElse(""),
                client.textIfAny("password", LONGEST).orElse(""),
                client.textIfAny("flow", LONGEST).orElse(""),
                client.textIfAny("subId", LONGEST).orElse(""),
                client.wholeIfAny("totalGB").orElse(0L),
                Math.toIntExact(client.wholeIfAny("limitIp").orElse(0L)),
                client.flag("enable"));
    }

    /** By its row of traffic: both directions, in bytes. */
    static long carried(StrictJson traffic) {
        return traffic.wholeIfAny("up").orElse(0L) + traffic.wholeIfAny("down").orElse(0L);
    }

    String credential(Protocol protocol) {
        return protocol == Protocol.TROJAN ? password : id;
    }

    /** Nothing at all may flow through one that is not let in. */
    Optional<Long> limit() {
        if (!enabled) {
            return Optional.of(0L);
        }
        return bytes == 0 ? Optional.empty() : Optional.of(bytes);
    }

    XuiClient resting() {
        return new XuiClient(email, id, password, flow, subId, bytes, devices, false);
    }

    ListedKey listed() {
        return new ListedKey(email, email);
    }

    @Override
    public String toString() {
        return "client " + email;
    }
}
