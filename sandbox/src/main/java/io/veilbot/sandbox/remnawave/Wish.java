package io.veilbot.sandbox.remnawave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Predicate;

/** Checks what is wished of a user, field by field; what the panel does not know is left out. */
final class Wish {

    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final Map<String, Predicate<JsonNode>> BOTH =
            Map.of(
                    "status", text("ACTIVE|DISABLED"),
                    "trafficLimitBytes", Wish::isNumber,
                    "trafficLimitStrategy", text("NO_RESET|DAY|WEEK|MONTH|MONTH_ROLLING"),
                    "expireAt", Wish::isMoment,
                    "hwidDeviceLimit", Wish::isNumber,
                    "activeInternalSquads", Wish::areUuids);

    private static final Map<String, Predicate<JsonNode>> NEW_ONLY =
            Map.of(
                    "username", text("[a-zA-Z0-9_-]{3,36}"),
                    "vlessUuid", text(UUID),
                    "trojanPassword", text(".{8,32}"),
                    "ssPassword", text(".{8,32}"));

    private Wish() {}

    /** Of somebody new, who needs a name and an end. */
    static ObjectNode ofNew(ObjectNode body) {
        for (String needed : new String[] {"username", "expireAt"}) {
            if (!body.hasNonNull(needed)) {
                throw RemnawaveErrors.invalid(needed);
            }
        }
        ObjectNode wish = checked(body, BOTH);
        return wish.setAll(checked(body, NEW_ONLY));
    }

    /** Of somebody who is there: no credentials, and no end in the past. */
    static ObjectNode ofChange(ObjectNode body, Instant now) {
        ObjectNode wish = checked(body, BOTH);
        if (wish.has("expireAt") && !moment(wish.path("expireAt")).isAfter(now)) {
            throw RemnawaveErrors.invalid("expireAt");
        }
        return wish;
    }

    private static ObjectNode checked(ObjectNode body, Map<String, Predicate<JsonNode>> fields) {
        ObjectNode wish = Json.object();
        fields.forEach((field, check) -> {
            if (body.has(field)) {
                if (!check.test(body.path(field))) {
                    throw RemnawaveErrors.invalid(field);
                }
                wish.set(field, body.path(field));
            }
        });
        return wish;
    }

    private static Predicate<JsonNode> text(String shape) {
        return value -> value.isTextual() && value.textValue().matches(shape);
    }

    private static boolean isNumber(JsonNode value) {
        return value.isIntegralNumber() && value.longValue() >= 0;
    }

    private static boolean areUuids(JsonNode value) {
        return value.isArray() && value.valueStream().allMatch(text(UUID));
    }

    private static boolean isMoment(JsonNode value) {
        try {
            return value.isTextual() && moment(value).isAfter(Instant.EPOCH);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Instant moment(JsonNode value) {
        return OffsetDateTime.parse(value.textValue()).toInstant();
    }
}
