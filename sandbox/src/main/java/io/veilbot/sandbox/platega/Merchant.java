package io.veilbot.sandbox.platega;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.veilbot.sandbox.core.Request;
import java.security.MessageDigest;
import java.util.Map;

/** Whose shop is pretended: both sides show the same two headers. */
record Merchant(String id, String secret) {

    private static final String ID = "X-MerchantId";
    private static final String SECRET = "X-Secret";

    boolean admits(Request request) {
        String shown = request.header(ID).orElse("") + "\n" + request.header(SECRET).orElse("");
        String right = id + "\n" + secret;
        return MessageDigest.isEqual(right.getBytes(UTF_8), shown.getBytes(UTF_8));
    }

    /** The headers of a callback, whatever it says. */
    Map<String, String> proofs() {
        return Map.of(ID, id, SECRET, secret);
    }

    @Override
    public String toString() {
        return "Merchant " + id;
    }
}
