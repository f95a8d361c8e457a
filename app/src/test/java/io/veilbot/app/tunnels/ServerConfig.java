package io.veilbot.app.tunnels;

import static io.veilbot.app.tunnels.Wiring.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.api.access.ShareLink;
import java.util.Locale;
import java.util.Map;

/** The configuration of a core that lets nobody in until it is told to. */
final class ServerConfig {

    private final TlsIdentity identity;
    private final RealityKeys keys;
    private final Map<Door, Integer> ports;

    ServerConfig(TlsIdentity identity, RealityKeys keys, Map<Door, Integer> ports) {
        this.identity = identity;
        this.keys = keys;
        this.ports = ports;
    }

    ObjectNode of(int apiPort) {
        ObjectNode config = object();
        config.putObject("log").put("loglevel", "warning");
        config.putObject("api")
                .put("tag", "api")
                .putArray("services")
                .add("HandlerService")
                .add("StatsService");
        config.putObject("stats");
        config.putObject("policy")
                .putObject("levels")
                .putObject("0")
                .put("statsUserUplink", true)
                .put("statsUserDownlink", true);
        ArrayNode inbounds = config.putArray("inbounds");
        ObjectNode api = inbounds.addObject().put("tag", "api").put("listen", "127.0.0.1");
        api.put("port", apiPort).put("protocol", "dokodemo-door");
        api.putObject("settings").put("address", "127.0.0.1");
        ports.forEach((door, port) -> inbounds.add(inbound(door, port)));
        config.putArray("outbounds").addObject().put("protocol", "freedom");
        ObjectNode rule = config.putObject("routing").putArray("rules").addObject();
        rule.put("type", "field").put("outboundTag", "api").putArray("inboundTag").add("api");
        return config;
    }

    private ObjectNode inbound(Door door, int port) {
        ObjectNode inbound = object().put("tag", door.tag()).put("listen", "127.0.0.1");
        inbound.put("port", port);
        inbound.put("protocol", door.protocol().name().toLowerCase(Locale.ROOT));
        ObjectNode settings = inbound.putObject("settings").put("decryption", "none");
        settings.putArray("clients");
        ShareLink sample = door.sample(port, keys);
        inbound.set("streamSettings", Wiring.of(sample, tls(), reality(sample)));
        return inbound;
    }

    private ObjectNode tls() {
        ObjectNode tls = object();
        ObjectNode shown = tls.putArray("certificates").addObject();
        shown.put("certificateFile", identity.certificate().toString());
        shown.put("keyFile", identity.key().toString());
        return tls;
    }

    /** Whoever has no key is led to the door with TLS, which stands for somebody else's site. */
    private ObjectNode reality(ShareLink sample) {
        ObjectNode reality = object().put("dest", "127.0.0.1:" + ports.get(Door.TROJAN_WITH_TLS));
        reality.put("privateKey", keys.hidden());
        reality.putArray("serverNames").add(TlsIdentity.NAME);
        reality.putArray("shortIds").add(sample.parameter("sid").orElse(""));
        return reality;
    }
}
