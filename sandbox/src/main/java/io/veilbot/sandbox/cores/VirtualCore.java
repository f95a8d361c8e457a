package io.veilbot.sandbox.cores;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One process: decides, writes down, applies. */
final class VirtualCore {

    private static final String UUID = "(?i)[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}";
    private static final int LONGEST_NICKNAME = 30;

    private final CorePlace place;
    private final World world;
    private final CoreState state = new CoreState();

    VirtualCore(CorePlace place, World world) {
        this.place = place;
        this.world = world;
    }

    CorePlace place() {
        return place;
    }

    CoreState state() {
        return state;
    }

    void birth() {
        if (state.starts() == 0) {
            append("core-started", Json.object());
        }
    }

    Duration uptime() {
        return Duration.between(state.since(), world.clock().instant());
    }

    Inbound inbound(String tag) {
        return place.inbounds().stream()
                .filter(it -> it.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> CoreErrors.noInbound(tag));
    }

    /**
     * @param type of the account, with the namespace; another than the inbound's is the end
     */
    void add(User user, String type) {
        synchronized (state) {
            Inbound inbound = inbound(user.inbound());
            if (!type.equals(place.namespace() + inbound.account())) {
                append("core-crashed", Json.object().put("account", type));
                append("core-started", Json.object());
                throw CoreErrors.lost();
            }
            check(user, inbound);
            append("user-added", Json.object().set("user", user.json()));
        }
    }

    private void check(User user, Inbound inbound) {
        boolean nickname =
                place.namespace().startsWith("xray") && user.id().length() <= LONGEST_NICKNAME;
        if (!inbound.protocol().equals("trojan") && !nickname && !user.id().matches(UUID)) {
            throw CoreErrors.noId(user.id());
        }
        if (state.find(user.inbound(), user.email()).isPresent()) {
            throw CoreErrors.alreadyThere(inbound.protocol(), user.email());
        }
    }

    void remove(String tag, String email) {
        synchronized (state) {
            Inbound inbound = inbound(tag);
            User user =
                    state.find(tag, email)
                            .orElseThrow(() -> CoreErrors.notThere(inbound.protocol(), email));
            append("user-removed", Json.object().set("user", user.json()));
        }
    }

    /** Everybody of the inbound, unless the list lies. */
    List<User> listed(String tag) {
        Inbound inbound = inbound(tag);
        return strikes("empty-listing")
                ? List.of()
                : state.users().stream().filter(it -> it.inbound().equals(inbound.tag())).toList();
    }

    /** So much more has flowed. */
    void countTraffic(String email, long up, long down) {
        for (var way : Map.of("uplink", up, "downlink", down).entrySet()) {
            ObjectNode counted = Json.object().put("email", email).put("way", way.getKey());
            append("traffic-counted", counted.put("bytes", way.getValue()));
        }
    }

    /** The fault strikes once, the moment anybody looks. */
    void restartIfTold() {
        synchronized (state) {
            if (strikes("restart")) {
                append("core-started", Json.object());
            }
        }
    }

    private boolean strikes(String fault) {
        return world.faults().strikes(CoreStandIn.NAME, place.id(), fault);
    }

    void append(String what, ObjectNode data) {
        synchronized (state) {
            data.put("server", place.id());
            state.apply(world.journal().append(CoreStandIn.NAME, what, data));
        }
    }
}
