package io.veilbot.sandbox.telegram;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** All methods by their names, which bots may write in any case. */
final class BotMethods {
    private final Map<String, BotMethod> methods = new HashMap<>();

    void add(String name, BotMethod method) {
        methods.put(name.toLowerCase(Locale.ROOT), method);
    }

    BotMethod find(String name) {
        var method = methods.get(name.toLowerCase(Locale.ROOT));
        if (method == null) {
            throw ApiError.of(404, "Not Found");
        }
        return method;
    }
}
