package io.veilbot.sandbox.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whose account is pretended: it is let in by one secret, and told news under the other. */
record Account(String secretKey, String webhookSecret) {

    /** As a bearer, or as the name of a basic login without a password. */
    boolean admits(String authorization) {
        String basic = Base64.getEncoder().encodeToString((secretKey + ":").getBytes(UTF_8));
        return same("Bearer " + secretKey, authorization) || same("Basic " + basic, authorization);
    }

    private static boolean same(String right, String shown) {
        return MessageDigest.isEqual(right.getBytes(UTF_8), shown.getBytes(UTF_8));
    }

    /** The header that proves a body, and when it was signed. */
    Map<String, String> proof(byte[] body, Instant now) {
        long time = now.getEpochSecond();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(webhookSecret.getBytes(UTF_8), "HmacSHA256"));
            mac.update((time + ".").getBytes(UTF_8));
            String signature = HexFormat.of().formatHex(mac.doFinal(body));
            return Map.of("Stripe-Signature", "t=" + time + ",v1=" + signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC with SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Account of the sandbox";
    }
}
