package io.veilbot.sandbox.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A method ({@code *} for any), a path pattern, and who answers. */
record Route(String method, Pattern pattern, List<String> names, Handler handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(\\.\\.\\.)?}");

    static Route of(String method, String path, Handler handler) {
        StringBuilder regex = new StringBuilder();
        List<String> names = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(path);
        int end = 0;
        while (variable.find()) {
            regex.append(Pattern.quote(path.substring(end, variable.start())));
            regex.append(variable.group(2) == null ? "([^/]+)" : "(.*)");
            names.add(variable.group(1));
            end = variable.end();
        }
        regex.append(Pattern.quote(path.substring(end)));
        return new Route(method, Pattern.compile(regex.toString()), List.copyOf(names), handler);
    }

    boolean allows(String asked) {
        return method.equals("*") || method.equals(asked);
    }

    /** The decoded variables if the path fits. */
    Optional<Map<String, String>> match(String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            variables.put(names.get(i), decode(matcher.group(i + 1)));
        }
        return Optional.of(variables);
    }

    private static String decode(String raw) {
        // In a path a plus is a plus; the decoder is made for forms.
        return URLDecoder.decode(raw.replace("+", "%2B"), UTF_8);
    }
}
