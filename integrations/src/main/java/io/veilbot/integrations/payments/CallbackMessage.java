package io.veilbot.integrations.payments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** A callback as it came. */
public final class CallbackMessage {

    private final Map<String, String> headers;
    private final byte[] body;
    private final Instant arrivedAt;

    /**
     * @param headers names in lower case; only those a signature could need
     * @param body raw, for a signature is over bytes
     * @param arrivedAt when it stood at the door; it may be read much later
     */
    public CallbackMessage(Map<String, String> headers, byte[] body, Instant arrivedAt) {
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
        this.arrivedAt = arrivedAt;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    /** The body as UTF-8; bytes that are not become replacement characters. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
