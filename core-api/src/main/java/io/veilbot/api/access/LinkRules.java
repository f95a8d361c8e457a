package io.veilbot.api.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** What holds for the parts of every link, so that any link that is can be written and read. */
final class LinkRules {

    /** Of all parts together. An XHTTP link with everything in it takes a third of that. */
    private static final int LONGEST = 4_000;

    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_NAME = 253;
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");
    private static final Pattern BYTE = Pattern.compile("25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    private LinkRules() {}

    static void check(
            String credential,
            String host,
            int port,
            Map<String, String> parameters,
            String label) {
        need(!credential.isEmpty(), "a link has a credential");
        need(host.contains(":") ? isIpv6(host) : isName(host), "a host is a name or an address");
        need(port > 0 && port <= HIGHEST_PORT, "a port is 1 to 65535");
        int length = credential.length() + host.length() + label.length();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            need(PARAMETER.matcher(parameter.getKey()).matches(), "a parameter has a plain name");
            need(!parameter.getValue().isEmpty(), "a parameter says something");
            need(isPlain(parameter.getValue()), "a parameter is plain text");
            length += parameter.getKey().length() + parameter.getValue().length();
        }
        need(isPlain(credential) && isPlain(label), "credential and label are plain text");
        need(length <= LONGEST, "a link is shorter");
    }

    /** Refuses what does not hold; the text never quotes, for links are secrets. */
    static void need(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** No control characters, nothing that UTF-8 lacks, no mark of a text that was damaged. */
    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD')
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /**
     * @throws IllegalArgumentException if it only looks like one
     */
    private static boolean isIpv6(String host) {
        need(IPV6.matcher(host).matches(), "an address has no zone");
        // Never asks a name server, unlike its older sister.
        InetAddress _ = Inet6Address.ofLiteral(host);
        return true;
    }

    /** A last part in digits makes it an address, or programs disagree about what it is. */
    private static boolean isName(String host) {
        String[] parts = host.split("\\.", -1);
        if (NUMBER.matcher(parts[parts.length - 1]).matches()) {
            return parts.length == 4 && allMatch(BYTE, parts);
        }
        return host.length() <= LONGEST_NAME && allMatch(NAME, parts);
    }

    private static boolean allMatch(Pattern pattern, String[] parts) {
        for (String part : parts) {
            if (!pattern.matcher(part).matches()) {
                return false;
            }
        }
        return true;
    }
}
