package io.veilbot.sandbox.cryptopay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whose app is pretended: it is let in by its token, and signs with it. */
record App(String token) {

    boolean admits(String shown) {
        return MessageDigest.isEqual(token.getBytes(UTF_8), shown.getBytes(UTF_8));
    }

    /** The header that proves a body. */
    Map<String, String> proof(byte[] body) {
        try {
            byte[] key = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Map.of("crypto-pay-api-signature", HexFormat.of().formatHex(mac.doFinal(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC with SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "App " + token.split(":", 2)[0];
    }
}
