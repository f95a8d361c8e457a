package io.veilbot.api.access;

import io.veilbot.api.fleet.Protocol;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code vless://UUID@host:port?…#label}, and the same with a password for Trojan. */
enum UriForm implements LinkForm {
    VLESS(Protocol.VLESS, "vless"),
    TROJAN(Protocol.TROJAN, "trojan");

    static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Protocol protocol;
    private final String scheme;

    UriForm(Protocol protocol, String scheme) {
        this.protocol = protocol;
        this.scheme = scheme;
    }

    @Override
    public String write(ShareLink link) {
        String user = LinkText.escaped(link.credential());
        return scheme + SCHEME_END + UriText.of(user, link).written("?");
    }

    @Override
    public ShareLink readRest(String rest) {
        UriText uri = UriText.read(rest);
        return new ShareLink(
                protocol,
                LinkText.unescaped(uri.user()),
                uri.host(),
                uri.port(),
                uri.parameters(),
                uri.label());
    }

    /** With them no link of VLESS is without parameters, which an app refuses. */
    @Override
    public Map<String, String> unsaid(Map<String, String> said) {
        return this == TROJAN
                ? Map.of("security", "tls", "type", "tcp")
                : Map.of("encryption", "none", "security", "none", "type", "tcp");
    }

    @Override
    public void check(String credential, Map<String, String> parameters) {
        LinkRules.need(
                this == TROJAN || UUID.matcher(credential).matches(), "VLESS knows people by UUID");
    }
}
