package io.veilbot.integrations.outline;

import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.PanelKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a panel answers, strictly. */
final class OutlineReader {

    private static final int LONGEST_LINK = 1024;
    private static final int LONGEST_NAME = 200;

    private OutlineReader() {}

    /**
     * @param label shown by apps beside the key
     * @throws UnreadableAnswerException if it is not a key
     */
    static PanelKey key(String body, String label) {
        var key = StrictJson.object(body);
        String link = key.text("accessUrl", LONGEST_LINK);
        if (!link.matches("ss://[!-\"$-~]{1,1000}")) {
            throw new UnreadableAnswerException("accessUrl");
        }
        return new PanelKey(
                key.text("id", LONGEST_NAME),
                key.text("name", LONGEST_NAME),
                link + "#" + encoded(label),
                limit(key));
    }

    /**
     * @throws UnreadableAnswerException if it is not a list of keys
     */
    static List<ListedKey> keys(String body) {
        return StrictJson.object(body).children("accessKeys").stream()
                .map(key ->
                        new ListedKey(key.text("id", LONGEST_NAME), key.text("name", LONGEST_NAME)))
                .toList();
    }

    private static Optional<Long> limit(StrictJson key) {
        return key.child("dataLimit").flatMap(limit -> limit.wholeIfAny("bytes"));
    }

    private static String encoded(String label) {
        return URLEncoder.encode(label, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * @throws UnreadableAnswerException if it is not the description of a server
     */
    static String version(String body) {
        var server = StrictJson.object(body);
        server.text("serverId", LONGEST_NAME);
        return server.textIfAny("version", 40).orElse("unknown");
    }

    /**
     * @return bytes by the id of the key
     * @throws UnreadableAnswerException if it is not a table of counters
     */
    static Map<String, Long> transferred(String body) {
        return StrictJson.object(body)
                .child("bytesTransferredByUserId")
                .orElseThrow(() -> new UnreadableAnswerException("bytesTransferredByUserId"))
                .counts();
    }

    /** The code of an error; empty if there is none to read. */
    static String code(String body) {
        try {
            String code = StrictJson.object(body).text("code", 60);
            return code.matches("[A-Za-z]+") ? code : "";
        } catch (UnreadableAnswerException e) {
            return "";
        }
    }
}
