package io.veilbot.sandbox.marzban;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.StopException;
import java.util.UUID;

/** A user as stored. */
final class User {

    private static final String NAME = "(?=\\w{3,32}\\b)[A-Za-z0-9_@.-]{3,32}";

    private User() {}

    /**
     * @throws StopException if the panel does not take it
     */
    static ObjectNode made(JsonNode sent) {
        String status = sent.path("status").asText("active");
        if (!sent.path("username").asText().matches(NAME)) {
            throw unreadable(
                    "username", "Username only can be 3 to 32 characters and contain a-z, 0-9");
        }
        if (sent.path("proxies").isEmpty()) {
            throw unreadable("proxies", "Each user needs at least one proxy");
        }
        if (!status.equals("active") && !status.equals("on_hold")) {
            throw unreadable("status", "Input should be 'active' or 'on_hold'");
        }
        ObjectNode user = Json.object().put("username", sent.path("username").asText());
        user.put("status", "active").put("data_limit", 0L);
        user.putObject("proxies");
        user.putObject("inbounds");
        return changed(user, sent);
    }

    /** What is missing or null stays as it was. */
    static ObjectNode changed(ObjectNode user, JsonNode sent) {
        if (sent.hasNonNull("data_limit") && !sent.path("data_limit").isNumber()) {
            throw unreadable("data_limit", "data_limit must be an integer or a float");
        }
        for (String field : new String[] {"status", "data_limit", "inbounds"}) {
            if (sent.hasNonNull(field)) {
                user.set(field, sent.path(field));
            }
        }
        if (!sent.path("proxies").isEmpty()) {
            ObjectNode proxies = user.putObject("proxies");
            sent.path("proxies")
                    .properties()
                    .forEach(one ->
                            proxies.set(one.getKey(), settings(one.getKey(), one.getValue())));
        }
        return user;
    }

    private static ObjectNode settings(String protocol, JsonNode sent) {
        String field = credentialField(protocol);
        ObjectNode settings = Json.object();
        settings.put(field, sent.path(field).asText(UUID.randomUUID().toString()));
        return settings.put("flow", sent.path("flow").asText(""));
    }

    static String credentialField(String protocol) {
        return protocol.equals("trojan") ? "password" : "id";
    }

    /** Whoever reached his limit is neither active nor disabled. */
    static String status(JsonNode user, long used) {
        String status = user.path("status").asText();
        long limit = user.path("data_limit").longValue();
        return status.equals("active") && limit > 0 && used >= limit ? "limited" : status;
    }

    private static StopException unreadable(String field, String why) {
        ObjectNode body = Json.object();
        body.putObject("detail").put(field, why);
        return new StopException(Answer.json(422, body));
    }
}
