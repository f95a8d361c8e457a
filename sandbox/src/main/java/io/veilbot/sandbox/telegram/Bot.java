package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The bot that is pretended to be registered.
 *
 * @param token what it shows; the number before the colon is its id, as with real tokens
 */
record Bot(String token) {
    static final String NAME = "VeilBot";
    static final String USERNAME = "veilbot_sandbox_bot";

    void check(String shown) {
        byte[] ours = token.getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(ours, shown.getBytes(StandardCharsets.UTF_8))) {
            throw ApiError.of(401, "Unauthorized");
        }
    }

    ObjectNode user() {
        return Json.object()
                .put("id", id())
                .put("is_bot", true)
                .put("first_name", NAME)
                .put("username", USERNAME);
    }

    private long id() {
        String digits = token.replaceFirst(":.*", "");
        return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : 4200;
    }
}
