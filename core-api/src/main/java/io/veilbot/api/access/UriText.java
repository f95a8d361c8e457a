package io.veilbot.api.access;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code user@host:port/?name=value&…#label}, taken apart. Stricter than {@link java.net.URI},
 * which takes what apps do not, and refuses labels that people write.
 *
 * @param user as it is spelled in the link
 */
record UriText(String user, String host, int port, Map<String, String> parameters, String label) {

    private static final Pattern FORM =
            Pattern.compile(
                    "(?<user>[!-~&&[^@?#]]+)@"
                            + "(\\[(?<six>[0-9a-fA-F.]*:[0-9a-fA-F:.]*)]|(?<host>[^]\\[:@/?#]+))"
                            + ":(?<port>[1-9][0-9]{0,4})/?"
                            + "(\\?(?<query>[!-~&&[^#]]*))?(#(?<label>.*))?",
                    Pattern.DOTALL);

    static UriText of(String user, ShareLink link) {
        return new UriText(user, link.host(), link.port(), link.parameters(), link.label());
    }

    /**
     * @throws IllegalArgumentException if it is not of this form
     */
    static UriText read(String text) {
        Matcher matcher = FORM.matcher(text);
        LinkRules.need(matcher.matches(), "user@host:port?parameters#label");
        return new UriText(
                matcher.group("user"),
                part(matcher, "six").orElseGet(() -> matcher.group("host")),
                Integer.parseInt(matcher.group("port")),
                parameters(part(matcher, "query").orElse("")),
                LinkText.unescaped(part(matcher, "label").orElse("")));
    }

    private static Optional<String> part(MatchResult match, String name) {
        return Optional.ofNullable(match.group(name));
    }

    /**
     * What is empty is not said; what is said twice is refused, for apps differ in which counts.
     */
    private static Map<String, String> parameters(String query) {
        var parameters = new TreeMap<String, String>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            LinkRules.need(equals > 0, "a parameter is a name and a value");
            String value = LinkText.unescaped(pair.substring(equals + 1));
            String before = parameters.put(pair.substring(0, equals), value);
            LinkRules.need(before == null, "a parameter is said once");
        }
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    /**
     * @param opening what stands before the parameters
     */
    String written(String opening) {
        String authority = user + "@" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        String query =
                parameters.entrySet().stream()
                        .map(it -> it.getKey() + "=" + LinkText.escaped(it.getValue()))
                        .collect(Collectors.joining("&"));
        return authority
                + (query.isEmpty() ? "" : opening + query)
                + (label.isEmpty() ? "" : "#" + LinkText.escaped(label));
    }
}
