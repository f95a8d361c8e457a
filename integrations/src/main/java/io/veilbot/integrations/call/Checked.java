package io.veilbot.integrations.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Single values from outside: of the type that is expected, or refused by the name of their place.
 */
final class Checked {

    private Checked() {}

    static String text(JsonNode value, String name, int longest) {
        if (!value.isTextual() || value.textValue().length() > longest) {
            throw new UnreadableAnswerException(name);
        }
        return value.textValue();
    }

    static URI link(String value, String name) {
        try {
            URI link = URI.create(value);
            if (link.getHost() != null && String.valueOf(link.getScheme()).matches("https?")) {
                return link;
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableAnswerException(name);
        }
        throw new UnreadableAnswerException(name);
    }

    static boolean flag(JsonNode value, String name) {
        if (!value.isBoolean()) {
            throw new UnreadableAnswerException(name);
        }
        return value.booleanValue();
    }

    static Long whole(JsonNode value, String name) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new UnreadableAnswerException(name);
        }
        return value.longValue();
    }

    /** An exponent of nine digits would be written out as a gigabyte of zeros. */
    private static String plain(BigDecimal number, String name) {
        if (Math.abs((long) number.scale()) > StrictJson.LONGEST_NUMBER) {
            throw new UnreadableAnswerException(name);
        }
        return number.toPlainString();
    }

    static BigDecimal decimal(JsonNode value, String name) {
        String plain = value.isNumber() ? plain(value.decimalValue(), name) : value.asText();
        if (value.isContainerNode() || !plain.matches("[0-9]{1,18}(\\.[0-9]{1,18})?")) {
            throw new UnreadableAnswerException(name);
        }
        return new BigDecimal(plain);
    }

    static Instant moment(String value, String name) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableAnswerException(name);
        }
    }
}
