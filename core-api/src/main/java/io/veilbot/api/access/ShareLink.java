package io.veilbot.api.access;

import io.veilbot.api.fleet.Protocol;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A key as apps import it, in one line: {@code ss://}, {@code vless://}, {@code vmess://} or {@code
 * trojan://}. Whatever the scheme, parameters have the names that VLESS links use, and what a link
 * leaves out is filled in, so that equal links mean equal keys and nobody has to guess.
 *
 * @param credential the UUID of VLESS and VMess, the password of Trojan, {@code method:password} of
 *     Shadowsocks
 * @param host a name or an address; IPv6 without brackets
 * @param port 1 to 65535
 * @param parameters sorted by name, never empty texts; all but Shadowsocks say at least {@code
 *     type} (transport) and {@code security}
 * @param label what apps show; may be empty
 */
public record ShareLink(
        Protocol protocol,
        String credential,
        String host,
        int port,
        Map<String, String> parameters,
        String label) {

    /**
     * @throws IllegalArgumentException if no link can say this
     */
    public ShareLink {
        var all = new TreeMap<>(LinkForm.of(protocol).unsaid(parameters));
        all.putAll(parameters);
        parameters = Collections.unmodifiableMap(all);
        LinkRules.check(credential, host, port, parameters, label);
        LinkForm.of(protocol).check(credential, parameters);
    }

    /** Reads a link; empty if it is none, says something twice, or cannot be kept as it is. */
    public static Optional<ShareLink> parse(String text) {
        try {
            return Optional.of(LinkForm.read(text));
        } catch (IllegalArgumentException notALink) {
            return Optional.empty();
        }
    }

    /** Whether both lead the same way in by the same credential, whatever apps call them. */
    public static boolean areAlike(String one, String other) {
        return one.equals(other)
                || parse(one)
                        .map(link -> link.withLabel(""))
                        .filter(link ->
                                parse(other).map(it -> it.withLabel("")).stream()
                                        .anyMatch(link::equals))
                        .isPresent();
    }

    /** The link itself, always spelled alike; whoever reads it can connect. */
    public String text() {
        return LinkForm.of(protocol).write(this);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** The same way in, with somebody else's credential. */
    public ShareLink withCredential(String other) {
        return new ShareLink(protocol, other, host, port, parameters, label);
    }

    public ShareLink withHost(String other) {
        return new ShareLink(protocol, credential, other, port, parameters, label);
    }

    public ShareLink withLabel(String other) {
        return new ShareLink(protocol, credential, host, port, parameters, other);
    }

    /** Where it leads and nothing more: a log line must not tell. */
    @Override
    public String toString() {
        return protocol + " to " + host + " port " + port;
    }
}
