package io.veilbot.sandbox.outline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.World;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One server: decides, writes down, applies. */
final class VirtualServer {

    private static final Set<String> CIPHERS =
            Set.of("chacha20-ietf-poly1305", "aes-256-gcm", "aes-192-gcm", "aes-128-gcm");
    private static final int FIRST_PORT = 24_430;
    private static final Set<Integer> BUSY_PORTS = Set.of(22, 80);

    private final Place place;
    private final World world;
    private final ServerState state = new ServerState();
    private final Passwords passwords = new Passwords();

    VirtualServer(Place place, World world) {
        this.place = place;
        this.world = world;
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
            AccessKey key = make(keyId, order);
            append("key-created", Json.object().set("key", key.json()));
            return key;
        }
    }

    private AccessKey make(String id, KeyOrder order) {
        String password = order.password() == null ? passwords.next() : order.password();
        if (state.keys().stream().anyMatch(one -> one.password().equals(password))) {
            throw OutlineErrors.conflict("The password is used by another access key");
        }
        String method = order.method() == null ? "chacha20-ietf-poly1305" : order.method();
        if (!CIPHERS.contains(method)) {
            throw OutlineErrors.invalid("Unsupported cipher " + method);
        }
        int port = order.port() == null ? newKeysPort() : order.port();
        requireFree(port);
        return new AccessKey(id, order.name(), password, port, method, order.limit());
    }

    /** On the pretended machine other programs listen already: secure shell and a web server. */
    static void requireFree(int port) {
        if (BUSY_PORTS.contains(port)) {
            throw OutlineErrors.conflict("Port " + port + " is used by another program");
        }
    }

    private int newKeysPort() {
        return state.about().path("portForNewAccessKeys").asInt();
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

    void countTraffic(String id, long bytes) {
        append("traffic-counted", Json.object().put("id", find(id).id()).put("bytes", bytes));
    }

    /** Bytes by key, of those that were used lately. */
    Map<String, Long> traffic() {
        return state.traffic(world.clock().instant());
    }

    /** The fault strikes once, the moment anybody looks. */
    void forgetIfTold() {
        synchronized (state) {
            var faults = world.faults();
            if (faults.strikes(OutlineStandIn.NAME, place.id(), "forget-keys")) {
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
