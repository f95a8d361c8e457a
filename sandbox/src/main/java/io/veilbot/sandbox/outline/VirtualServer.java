package io.veilbot.sandbox.outline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.World;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One server: decides, writes down, applies. */
final class VirtualServer {

    private static final int FIRST_PORT = 24_430;

    private final Place place;
    private final World world;
    private final ServerState state = new ServerState();
    private final Passwords passwords = new Passwords();
    private final NewKeys newKeys = new NewKeys(state, passwords);
    private final DataLimits limits;

    VirtualServer(Place place, World world) {
        this.place = place;
        this.world = world;
        this.limits = new DataLimits(this, world.clock());
    }

    Place place() {
        return place;
    }

    ServerState state() {
        return state;
    }

    /** The last part of its address, which is its only credential. */
    String secret() {
        return state.about().path("secret").asText();
    }

    void birth() {
        if (state.isBorn()) {
            return;
        }
        ObjectNode about = Json.object().put("name", place.name());
        about.put("serverId", UUID.randomUUID().toString()).put("metricsEnabled", false);
        about.put("createdTimestampMs", world.clock().millis()).put("version", "1.14.0");
        about.put("portForNewAccessKeys", FIRST_PORT + Place.ALL.indexOf(place));
        about.put("hostnameForAccessKeys", place.host()).put("secret", passwords.next());
        append("server-born", Json.object().set("about", about));
    }

    DataLimits limits() {
        return limits;
    }

    void change(ObjectNode about) {
        append("server-changed", Json.object().set("about", about));
    }

    /**
     * @param id null for the next number
     */
    AccessKey create(@Nullable String id, KeyOrder order) {
        synchronized (state) {
            forgetIfTold();
            if (world.faults().strikes(OutlineStandIn.NAME, place.id(), "full")) {
                throw OutlineErrors.internal("No space left on device");
            }
            if (id != null && state.key(id).isPresent()) {
                throw OutlineErrors.conflict("Access key \"" + id + "\" already exists");
            }
            String keyId = id == null ? spendNumber() : id;
            AccessKey key = newKeys.make(keyId, order);
            append("key-created", Json.object().set("key", key.json()));
            return key;
        }
    }

    private String spendNumber() {
        long number = state.nextNumber();
        while (state.key(Long.toString(number)).isPresent()) {
            number++;
        }
        append("number-spent", Json.object().put("number", number));
        return Long.toString(number);
    }

    AccessKey find(String id) {
        forgetIfTold();
        return state.key(id).orElseThrow(() -> OutlineErrors.noKey(id));
    }

    void replace(AccessKey key) {
        append("key-changed", Json.object().set("key", key.json()));
    }

    void delete(String id) {
        synchronized (state) {
            append("key-deleted", Json.object().put("id", find(id).id()));
        }
    }

    void limit(String id, @Nullable Long bytes) {
        synchronized (state) {
            replace(find(id).limited(bytes));
            limits.enforce();
        }
    }

    /** Whatever flowed, its counter shows this. */
    void countTraffic(String id, long bytes) {
        append("traffic-counted", Json.object().put("id", find(id).id()).put("bytes", bytes));
    }

    /** Somebody browses through a key; in vain if the server keeps it out. */
    boolean carry(String id, long bytes) {
        synchronized (state) {
            limits.enforceWhenDue();
            if (!state.letsIn(find(id).id())) {
                return false;
            }
            append("traffic-carried", Json.object().put("id", id).put("bytes", bytes));
            return true;
        }
    }

    /** Bytes by key, of those that were used lately. */
    Map<String, Long> traffic() {
        return state.traffic(world.clock().instant());
    }

    /** The fault strikes once, the moment anybody looks. */
    void forgetIfTold() {
        synchronized (state) {
            if (world.faults().strikes(OutlineStandIn.NAME, place.id(), "forget-keys")) {
                append("keys-forgotten", Json.object());
            }
        }
    }

    void append(String what, ObjectNode data) {
        synchronized (state) {
            data.put("server", place.id());
            state.apply(world.journal().append(OutlineStandIn.NAME, what, data));
        }
    }
}
