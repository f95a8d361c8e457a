package io.veilbot.sandbox.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back to the caller: a status, headers and bytes; or nothing at all (see {@link
 * #hangUp}).
 */
public final class Answer {

    private static final int NOTHING = -1;

    private final int status;
    private final Map<String, String> headers;
    private final byte[] bytes;

    private Answer(int status, Map<String, String> headers, byte[] bytes) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.bytes = bytes;
    }

    public static Answer json(int status, JsonNode body) {
        return bytes(status, "application/json; charset=utf-8", Json.bytes(body));
    }

    public static Answer json(JsonNode body) {
        return json(200, body);
    }

    public static Answer html(int status, String page) {
        return bytes(status, "text/html; charset=utf-8", page.getBytes(UTF_8))
                .with("Cache-Control", "no-store");
    }

    public static Answer text(int status, String text) {
        return bytes(status, "text/plain; charset=utf-8", text.getBytes(UTF_8));
    }

    public static Answer bytes(int status, String contentType, byte[] bytes) {
        return new Answer(status, Map.of("Content-Type", contentType), bytes.clone());
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    /** Sends a browser to another page after a form (303, so that the next request is a GET). */
    public static Answer seeOther(String location) {
        return empty(303).with("Location", location);
    }

    /** The error form of the sandbox's own control API: {@code {"error": sentence}}. */
    public static Answer error(int status, String sentence) {
        return json(status, Json.object().put("error", sentence));
    }

    /** No answer: the connection is closed, as when the other side is unplugged. */
    public static Answer hangUp() {
        return empty(NOTHING);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, bytes);
    }

    public boolean isHangUp() {
        return status == NOTHING;
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
