package io.veilbot.web.links;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A share link as configurations of cores see it. */
record Tunnel(ShareLink link) {

    private static final Set<String> TRANSPORTS = Set.of("tcp", "raw", "ws", "grpc", "httpupgrade");
    private static final Set<String> SECURITIES = Set.of("none", "tls", "reality");
    private static final Set<String> FLOWS = Set.of("xtls-rprx-vision");
    private static final Set<String> NONE = Set.of("none");

    /** Whether Clash and sing-box have words for all of it; what they lack would not connect. */
    boolean isCommon() {
        return switch (link.protocol()) {
            case OUTLINE -> link.parameter("plugin").isEmpty();
            case VLESS -> says("encryption", NONE) && says("flow", FLOWS) && isCarried();
            case VMESS -> or("aid", "0").matches("[0-9]{1,5}") && isCarried();
            case TROJAN -> isTls() && isCarried();
        };
    }

    private boolean isCarried() {
        return says("type", TRANSPORTS)
                && says("security", SECURITIES)
                && says("headerType", NONE)
                && (!isReality() || link.parameter("pbk").isPresent());
    }

    /** Whether a parameter is left out, or one of these. */
    private boolean says(String parameter, Set<String> values) {
        return link.parameter(parameter).map(values::contains).orElse(true);
    }

    String transport() {
        return or("type", "tcp");
    }

    boolean isReality() {
        return or("security", "none").equals("reality");
    }

    boolean isTls() {
        return isReality() || or("security", "none").equals("tls");
    }

    boolean trustsAnybody() {
        return Set.of("1", "true").contains(or("allowInsecure", ""));
    }

    /** The name in the certificate. */
    String serverName() {
        return or("sni", or("host", link.host()));
    }

    List<String> alpn() {
        return link.parameter("alpn").map(names -> List.of(names.split(","))).orElse(List.of());
    }

    /** Which browser to look like; REALITY must look like one. */
    Optional<String> fingerprint() {
        return link.parameter("fp").or(() -> Optional.of("chrome").filter(_ -> isReality()));
    }

    /** Of Shadowsocks. */
    String method() {
        return link.credential().substring(0, link.credential().indexOf(':'));
    }

    /** Of Shadowsocks and Trojan. */
    String password() {
        return link.protocol() == Protocol.OUTLINE
                ? link.credential().substring(link.credential().indexOf(':') + 1)
                : link.credential();
    }

    String or(String parameter, String otherwise) {
        return link.parameter(parameter).orElse(otherwise);
    }
}
