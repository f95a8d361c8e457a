package io.veilbot.integrations.keypanel;

import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the panel answers: strictly, but in the words of all its versions. */
final class KeyReader {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINK = 4_000;
    private static final int LONGEST_CONFIG = 20_000;

    private KeyReader() {}

    /** One key, alone or in a list; a list of none says nothing of what was done. */
    static HeldKey key(String body) {
        List<StrictJson> answered = StrictJson.objects(body);
        if (answered.size() != 1) {
            throw new UnreadableAnswerException("key");
        }
        return key(answered.getFirst());
    }

    /** All keys, as a list or with their number beside them; a part of them is not all. */
    static List<HeldKey> keys(String body) {
        if (body.stripLeading().startsWith("[")) {
            return StrictJson.objects(body).stream().map(KeyReader::key).toList();
        }
        var answered = StrictJson.object(body);
        var keys = answered.children("keys").stream().map(KeyReader::key).toList();
        if (answered.wholeIfAny("total").orElse((long) keys.size()) > keys.size()) {
            throw new UnreadableAnswerException("total");
        }
        return keys;
    }

    private static HeldKey key(StrictJson key) {
        long id =
                key.wholeIfAny("key_id")
                        .or(() -> key.wholeIfAny("id"))
                        .orElseThrow(() -> new UnreadableAnswerException("key_id"));
        return new HeldKey(
                id,
                key.textIfAny("name", LONGEST_NAME).orElse(""),
                key.textIfAny("uuid", LONGEST_NAME),
                linkIfAny(key));
    }

    /** A link, wherever a version puts it. */
    static String link(String body) {
        return linkIfAny(StrictJson.object(body))
                .orElseThrow(() -> new UnreadableAnswerException("vless_link"));
    }

    private static Optional<String> linkIfAny(StrictJson json) {
        return Stream.of("vless_link", "vless_url")
                .flatMap(field -> json.textIfAny(field, LONGEST_LINK).stream())
                .findFirst()
                .or(() -> json.textIfAny("client_config", LONGEST_CONFIG).flatMap(KeyReader::line));
    }

    /** The link among the lines of an explanation. */
    private static Optional<String> line(String config) {
        return config.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("vless://"))
                .findFirst();
    }

    /**
     * @return bytes of both directions by UUID; ports nobody has are left out
     */
    static Map<String, Long> traffic(String body) {
        var answered = StrictJson.object(body);
        return answered
                .child("data")
                .orElse(answered)
                .child("ports")
                .orElseThrow(() -> new UnreadableAnswerException("ports"))
                .children()
                .stream()
                .filter(port -> port.isText("uuid"))
                .collect(
                        Collectors.toMap(
                                port -> port.text("uuid", LONGEST_NAME),
                                port -> bytes(port, "rx_bytes") + bytes(port, "tx_bytes"),
                                Math::addExact));
    }

    /**
     * @return bytes of both directions of one key
     */
    static long trafficOfOne(String body) {
        var answered = StrictJson.object(body);
        return bytes(answered, "upload") + bytes(answered, "download");
    }

    private static long bytes(StrictJson json, String field) {
        return json.wholeIfAny(field)
                .filter(bytes -> bytes >= 0 && bytes <= Long.MAX_VALUE / 4)
                .orElseThrow(() -> new UnreadableAnswerException(field));
    }

    /** Some versions tell how they are and not which. */
    static String version(String body) {
        var answered = StrictJson.object(body);
        if (!answered.isText("version") && !answered.isText("status")) {
            throw new UnreadableAnswerException("status");
        }
        return answered.textIfAny("version", 40).orElse("unknown");
    }
}
