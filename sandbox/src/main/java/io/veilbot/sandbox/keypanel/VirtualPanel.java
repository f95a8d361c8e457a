package io.veilbot.sandbox.keypanel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.World;
import java.util.UUID;

/** One panel: decides, writes down, applies. */
final class VirtualPanel {

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
            append("panel-born", Json.object().put("token", UUID.randomUUID().toString()));
        }
    }

    /** As often as it is asked, whatever the name. */
    ObjectNode create(String name) {
        ObjectNode key = Json.object().put("key_id", state.nextId()).put("name", name);
        String uuid = UUID.randomUUID().toString();
        key.put("uuid", uuid).put("short_id", uuid.replace("-", "").substring(0, 16));
        key.put("sni", "www.example.com").put("port", 10_000 + state.nextId());
        key.put("created_at", world.clock().instant().toString()).put("is_active", true);
        key.put("upload", 0).put("download", 0);
        append("key-created", Json.object().set("key", key));
        syncUnlessTold();
        return key;
    }

    void delete(ObjectNode key) {
        append("key-deleted", Json.object().put("id", key.path("key_id").longValue()));
        syncUnlessTold();
    }

    void sync() {
        append("synced", Json.object());
    }

    private void syncUnlessTold() {
        if (!is(KeyPanelFaults.SYNC_NEEDED)) {
            sync();
        }
    }

    void resetTraffic(ObjectNode key) {
        if (!is(KeyPanelFaults.IDLE_RESET)) {
            change(key.put("upload", 0).put("download", 0));
        }
    }

    /** Somebody goes through, as far as the proxy knows the key. */
    boolean carry(ObjectNode key, long bytes) {
        if (!state.serves(key)) {
            return false;
        }
        long up = bytes / 10;
        key.put("upload", key.path("upload").longValue() + up);
        change(key.put("download", key.path("download").longValue() + bytes - up));
        return true;
    }

    private void change(ObjectNode key) {
        append("key-changed", Json.object().set("key", key));
    }

    /** The fault strikes once, the moment anybody looks. */
    void forgetIfTold() {
        if (strikes("forget-keys")) {
            append("keys-forgotten", Json.object());
            sync();
        }
    }

    boolean is(String fault) {
        return world.faults().isOn(KeyPanelStandIn.NAME, id, fault);
    }

    boolean strikes(String fault) {
        return world.faults().strikes(KeyPanelStandIn.NAME, id, fault);
    }

    private void append(String what, ObjectNode data) {
        data.put("server", id);
        state.apply(world.journal().append(KeyPanelStandIn.NAME, what, data));
    }
}
