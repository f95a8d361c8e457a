package io.veilbot.web.links;

import io.veilbot.api.access.ShareLink;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole configuration of sing-box, as of its version 1.12: a tunnel for all traffic, names asked
 * through the key, a choice among the keys.
 */
record SingBoxJson() implements Tongue {

    static final JsonMapper JSON = new JsonMapper();

    @Override
    public boolean reads(ShareLink key) {
        return new Tunnel(key).isCommon();
    }

    @Override
    public String write(List<ShareLink> keys) {
        Stream<Map<String, Object>> outbounds =
                Stream.concat(Stream.of(choice(keys)), keys.stream().map(SingBoxOutbound::of));
        var direct = Map.<String, Object>of("type", "direct", "tag", "direct");
        return JSON.writeValueAsString(
                new Fields()
                        .with("dns", dns())
                        .with("inbounds", List.of(tunnel()))
                        .with("outbounds", Stream.concat(outbounds, Stream.of(direct)).toList())
                        .with("route", route())
                        .map());
    }

    private static Map<String, Object> choice(List<ShareLink> keys) {
        return new Fields()
                .with("type", "selector")
                .with("tag", Labels.SHOP)
                .with("outbounds", keys.stream().map(ShareLink::label).toList())
                .map();
    }

    private static Map<String, Object> tunnel() {
        return new Fields()
                .with("type", "tun")
                .with("tag", "tun")
                .with("address", List.of("172.19.0.1/30", "fdfe:dcba:9876::1/126"))
                .with("auto_route", true)
                .with("strict_route", true)
                .map();
    }

    private static Map<String, Object> dns() {
        var local = new Fields().with("type", "local").with("tag", "local").map();
        var remote =
                new Fields()
                        .with("type", "https")
                        .with("tag", "remote")
                        .with("server", "1.1.1.1")
                        .with("detour", Labels.SHOP)
                        .map();
        return new Fields().with("servers", List.of(remote, local)).with("final", "remote").map();
    }

    private static Map<String, Object> route() {
        var sniffed = Map.<String, Object>of("action", "sniff");
        var names = new Fields().with("protocol", "dns").with("action", "hijack-dns").map();
        return new Fields()
                .with("rules", List.of(sniffed, names))
                .with("default_domain_resolver", "local")
                .with("auto_detect_interface", true)
                .with("final", Labels.SHOP)
                .map();
    }
}
