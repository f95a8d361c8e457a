package io.veilbot.sandbox.remnawave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.panel.VirtualPanel;
import java.util.UUID;

/**
 * What becomes of users. One is kept under its username in the words of version 3, with the UUID of
 * version 2 beside them; that its limit is reached, which the real panel notices within a minute,
 * follows from what flowed.
 */
final class Users {

    static final String ACTIVE = "ACTIVE";
    static final String LIMIT = "trafficLimitBytes";
    private static final String DISABLED = "DISABLED";
    private static final String LIMITED = "LIMITED";
    private static final String STATUS = "status";

    private Users() {}

    /**
     * @param wished fields that were checked
     */
    static ObjectNode made(VirtualPanel panel, ObjectNode wished) {
        requireSquads(wished.path("activeInternalSquads"));
        ObjectNode user = Json.object().put("id", nextId(panel));
        user.put("uuid", UUID.randomUUID().toString()).put("shortUuid", secret().substring(0, 16));
        user.put(STATUS, ACTIVE).put(LIMIT, 0).put("trafficLimitStrategy", "NO_RESET");
        user.putNull("hwidDeviceLimit").putArray("activeInternalSquads");
        return renewed(user).setAll(wished);
    }

    private static long nextId(VirtualPanel panel) {
        return panel.keys().values().stream()
                        .mapToLong(user -> user.path("id").longValue())
                        .max()
                        .orElse(0)
                + 1;
    }

    private static void requireSquads(JsonNode squads) {
        for (JsonNode squad : squads) {
            if (Remnawave.SQUADS.stream().noneMatch(it -> it.tag().equals(squad.asText()))) {
                throw RemnawaveErrors.notCreated();
            }
        }
    }

    /** With credentials of the panel's own. */
    static ObjectNode renewed(ObjectNode user) {
        user.put("vlessUuid", UUID.randomUUID().toString());
        return user.put("trojanPassword", secret()).put("ssPassword", secret());
    }

    private static String secret() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    static String status(ObjectNode user, long used) {
        long limit = user.path(LIMIT).longValue();
        String status = user.path(STATUS).asText();
        return status.equals(ACTIVE) && limit > 0 && used >= limit ? LIMITED : status;
    }

    /** Only one who is let in can be disabled so; of one whose limit is reached it is ignored. */
    static ObjectNode changed(ObjectNode user, long used, ObjectNode wished) {
        requireSquads(wished.path("activeInternalSquads"));
        boolean ignored =
                wished.path(STATUS).asText().equals(DISABLED) && !status(user, used).equals(ACTIVE);
        return user.setAll(ignored ? wished.without(STATUS) : wished);
    }

    static ObjectNode disabled(ObjectNode user) {
        if (user.path(STATUS).asText().equals(DISABLED)) {
            throw RemnawaveErrors.alreadyDisabled();
        }
        return user.put(STATUS, DISABLED);
    }

    static ObjectNode enabled(ObjectNode user, long used) {
        if (status(user, used).equals(ACTIVE)) {
            throw RemnawaveErrors.alreadyEnabled();
        }
        return user.put(STATUS, ACTIVE);
    }

    /** How a user looks, which differs between versions. */
    static ObjectNode shown(ObjectNode user, long used, boolean version2) {
        ObjectNode shown = user.deepCopy();
        shown.put(STATUS, status(user, used));
        shown.put("subscriptionUrl", "https://rw.vpn.example/" + user.path("shortUuid").asText());
        var squads = Json.array();
        user.path("activeInternalSquads")
                .forEach(uuid -> squads.addObject().put("uuid", uuid.asText()).put("name", "Way"));
        shown.set("activeInternalSquads", squads);
        ObjectNode traffic = Json.object().put("usedTrafficBytes", used);
        traffic.put("lifetimeUsedTrafficBytes", used);
        if (version2) {
            shown.remove("id");
            return shown.setAll(traffic);
        }
        shown.remove("uuid");
        return shown.set("userTraffic", traffic);
    }
}
