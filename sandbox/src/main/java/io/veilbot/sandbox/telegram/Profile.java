package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the bot presents itself: commands and descriptions, per language. Guarded by Memory. */
final class Profile {
    private final Map<String, JsonNode> values = new HashMap<>();

    static String key(String what, String scope, String language) {
        return what + "/" + scope + "/" + language;
    }

    void put(String key, JsonNode value) {
        values.put(key, value);
    }

    @Nullable JsonNode exact(String key) {
        return values.get(key);
    }

    /** What a person in a private chat sees: the narrowest scope first, then the language. */
    @Nullable JsonNode seenBy(String what, long person, String language) {
        for (String scope : new String[] {"chat:" + person, "all_private_chats", "default"}) {
            for (String tongue : new String[] {language, ""}) {
                JsonNode found = values.get(key(what, scope, tongue));
                if (found != null && (!found.isEmpty() || !found.asText().isEmpty())) {
                    return found;
                }
            }
        }
        return null;
    }
}
