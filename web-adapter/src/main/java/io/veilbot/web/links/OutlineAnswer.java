package io.veilbot.web.links;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Protocol;
import java.util.List;
import java.util.Map;

/** What Outline asks for on every connect; it shows an error to people as it is told. */
record OutlineAnswer() implements Tongue {

    private static final String UNKNOWN_CIPHERS = "2022-";

    @Override
    public boolean reads(ShareLink key) {
        return key.protocol() == Protocol.OUTLINE
                && !key.credential().startsWith(UNKNOWN_CIPHERS)
                && key.parameter("plugin").isEmpty();
    }

    /** The newest key alone, for Outline holds one. */
    @Override
    public String write(List<ShareLink> keys) {
        ShareLink key = keys.getFirst();
        var tunnel = new Tunnel(key);
        return SingBoxJson.JSON.writeValueAsString(
                new Fields()
                        .with("server", key.host())
                        .with("server_port", key.port())
                        .with("password", tunnel.password())
                        .with("method", tunnel.method())
                        .with("prefix", tunnel.or("prefix", ""))
                        .map());
    }

    @Override
    public String excuse(String reason, LinkTexts texts) {
        return Yaml.of(
                Map.of(
                        "error",
                        new Fields()
                                .with("message", reason)
                                .with("details", texts.text("link.details"))
                                .map()));
    }
}
