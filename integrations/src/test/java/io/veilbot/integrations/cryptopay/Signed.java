package io.veilbot.integrations.cryptopay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.veilbot.integrations.payments.CallbackMessage;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Updates as the provider signs them. */
final class Signed {

    static final String TOKEN = "12345:AAA";

    private Signed() {}

    static CallbackMessage by(String token, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String hex = HexFormat.of().formatHex(mac.doFinal(body));
            return new CallbackMessage(Map.of(Signature.HEADER, hex), body, Instant.EPOCH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
