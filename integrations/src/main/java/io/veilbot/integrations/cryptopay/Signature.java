package io.veilbot.integrations.cryptopay;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.veilbot.api.Secret;
import io.veilbot.integrations.payments.CallbackMessage;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the provider writes beside a callback: HMAC-SHA-256 of its bytes, by the hashed token. */
final class Signature {

    static final String HEADER = "crypto-pay-api-signature";

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    Signature(Secret token) {
        try {
            byte[] hashed =
                    MessageDigest.getInstance("SHA-256").digest(token.text().getBytes(UTF_8));
            this.key = new SecretKeySpec(hashed, HMAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Takes as long for a wrong one as for the right one. */
    boolean isOn(CallbackMessage message) {
        String shown = message.headers().getOrDefault(HEADER, "");
        return MessageDigest.isEqual(of(message.body()).getBytes(US_ASCII), shown.getBytes(UTF_8));
    }

    private String of(byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
