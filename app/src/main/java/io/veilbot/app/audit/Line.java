package io.veilbot.app.audit;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One JSON object on one line, in the one way that a verifier accepts. */
final class Line {

    private final StringBuilder json = new StringBuilder(1024);

    /** A stub: the chain can be followed through it, and what happened stays untold. */
    static String stub(long position, String content, String hash) {
        return new Line()
                .with("position", position)
                .with("content", content)
                .with("hash", hash)
                .end();
    }

    /** An event that was chained and is no longer in the store. */
    static String missing(long position, String event, String hash) {
        return new Line()
                .with("position", position)
                .with("missing", event)
                .with("hash", hash)
                .end();
    }

    static String whole(long position, StoredEvent event, String hash) {
        return new Line()
                .with("position", position)
                .with("index", event.index())
                .with("event", event.event())
                .with("type", event.type())
                .with("aggregate", event.aggregate())
                .with("sequence", event.sequence())
                .with("at", event.at())
                .with("name", event.name())
                .with("revision", event.revision())
                .with("payload", event.payload())
                .with("metadata", event.metadata())
                .with("hash", hash)
                .end();
    }

    static String manifest(String signed, String publicKey, List<String> checkpoints) {
        var line = new Line().with("manifest", signed).with("publicKey", publicKey);
        line.name("checkpoints").append('[');
        String comma = "";
        for (String checkpoint : checkpoints) {
            line.json.append(comma);
            line.text(checkpoint);
            comma = ",";
        }
        line.json.append(']');
        return line.end();
    }

    private Line with(String name, long value) {
        name(name).append(value);
        return this;
    }

    private Line with(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            json.append("null");
        } else {
            text(value);
        }
        return this;
    }

    private String end() {
        return json.append('}').toString();
    }

    private StringBuilder name(String name) {
        return json.append(json.isEmpty() ? '{' : ',').append('"').append(name).append("\":");
    }

    private void text(String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            if (sign < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) sign));
            } else {
                json.append(sign == '"' || sign == '\\' ? "\\" : "").append(sign);
            }
        }
        json.append('"');
    }
}
