package io.veilbot.integrations.payments;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A callback as it came. */
public final class CallbackMessage {

    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * @param headers names in lower case; only those a signature could need
     * @param body raw, for a signature is over bytes
     */
    public CallbackMessage(Map<String, String> headers, byte[] body) {
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    public Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    /** The body as UTF-8; bytes that are not become replacement characters. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
