package io.veilbot.sandbox.remnawave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.World;
import java.util.UUID;

/** One panel: decides, writes down, applies. */
final class VirtualPanel {

    private static final String ACTIVE = "ACTIVE";
    private static final String DISABLED = "DISABLED";
    private static final String LIMITED = "LIMITED";
    private static final String STATUS = "status";
    private static final String LIMIT = "trafficLimitBytes";

    private final String id;
    private final World world;
    private final PanelState state = new PanelState();

    VirtualPanel(String id, World world) {
        this.id = id;
        this.world = world;
    }

    String id() {
        return id;
    }

    PanelState state() {
        return state;
    }

    void birth() {
        if (state.token().isEmpty()) {
            append("panel-born", Json.object().put("token", secret() + secret()));
        }
    }

    private static String secret() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /**
     * @param wished fields that were checked
     */
    ObjectNode create(ObjectNode wished) {
        synchronized (state) {
            forgetIfTold();
            if (state.user("username", wished.path("username").asText()).isPresent()) {
                throw RemnawaveErrors.nameTaken();
            }
            requireSquads(wished.path("activeInternalSquads"));
            ObjectNode user = blank();
            user.setAll(wished);
            return keep("user-created", user);
        }
    }

    private static void requireSquads(JsonNode squads) {
        for (JsonNode squad : squads) {
            if (Squad.ALL.stream().noneMatch(it -> it.uuid().equals(squad.asText()))) {
                throw RemnawaveErrors.notCreated();
            }
        }
    }

    private ObjectNode blank() {
        ObjectNode user = Json.object().put("id", state.nextId());
        user.put("uuid", UUID.randomUUID().toString()).put("shortUuid", secret().substring(0, 16));
        user.put(STATUS, ACTIVE).put(LIMIT, 0).put("trafficLimitStrategy", "NO_RESET");
        user.putNull("hwidDeviceLimit").putArray("activeInternalSquads");
        user.putObject("userTraffic").put("usedTrafficBytes", 0).put("lifetimeUsedTrafficBytes", 0);
        return credentials(user);
    }

    private static ObjectNode credentials(ObjectNode user) {
        user.put("vlessUuid", UUID.randomUUID().toString());
        return user.put("trojanPassword", secret()).put("ssPassword", secret());
    }

    /** A status is only changed from and to some others, whatever is asked for. */
    ObjectNode change(ObjectNode user, ObjectNode wished) {
        requireSquads(wished.path("activeInternalSquads"));
        String before = user.path(STATUS).asText();
        String asked = wished.path(STATUS).asText(before);
        String after = before;
        if (asked.equals(ACTIVE) || (asked.equals(DISABLED) && before.equals(ACTIVE))) {
            after = asked;
        }
        long limit = wished.path(LIMIT).asLong(user.path(LIMIT).asLong());
        if (before.equals(LIMITED) && (limit == 0 || limit > user.path(LIMIT).asLong())) {
            after = ACTIVE;
        }
        user.setAll(wished);
        return keep("user-changed", user.put(STATUS, after));
    }

    ObjectNode disable(ObjectNode user) {
        if (user.path(STATUS).asText().equals(DISABLED)) {
            throw RemnawaveErrors.alreadyDisabled();
        }
        return keep("user-changed", user.put(STATUS, DISABLED));
    }

    ObjectNode enable(ObjectNode user) {
        if (user.path(STATUS).asText().equals(ACTIVE)) {
            throw RemnawaveErrors.alreadyEnabled();
        }
        return keep("user-changed", user.put(STATUS, ACTIVE));
    }

    ObjectNode resetTraffic(ObjectNode user) {
        user.withObject("userTraffic").put("usedTrafficBytes", 0);
        return keep(
                "user-changed",
                user.path(STATUS).asText().equals(LIMITED) ? user.put(STATUS, ACTIVE) : user);
    }

    ObjectNode revoke(ObjectNode user) {
        return keep("user-changed", credentials(user));
    }

    void delete(ObjectNode user) {
        append("user-deleted", Json.object().put("id", user.path("id").longValue()));
    }

    boolean letsIn(ObjectNode user) {
        return user.path(STATUS).asText().equals(ACTIVE)
                && !user.path("activeInternalSquads").isEmpty();
    }

    /** Somebody goes through; the real panel sees within a minute that a limit is reached. */
    boolean carry(ObjectNode user, long bytes) {
        if (!letsIn(user)) {
            return false;
        }
        ObjectNode traffic = user.withObject("userTraffic");
        long used = traffic.path("usedTrafficBytes").longValue() + bytes;
        traffic.put("usedTrafficBytes", used);
        long ever = traffic.path("lifetimeUsedTrafficBytes").longValue() + bytes;
        traffic.put("lifetimeUsedTrafficBytes", ever);
        long limit = user.path(LIMIT).longValue();
        keep("user-changed", limit > 0 && used >= limit ? user.put(STATUS, LIMITED) : user);
        return true;
    }

    /** The fault strikes once, the moment anybody looks. */
    void forgetIfTold() {
        if (world.faults().strikes(RemnawaveStandIn.NAME, id, "forget-keys")) {
            append("users-forgotten", Json.object());
        }
    }

    private ObjectNode keep(String what, ObjectNode user) {
        append(what, Json.object().set("user", user));
        return user;
    }

    private void append(String what, ObjectNode data) {
        data.put("server", id);
        state.apply(world.journal().append(RemnawaveStandIn.NAME, what, data));
    }
}
