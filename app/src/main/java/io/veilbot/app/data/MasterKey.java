package io.veilbot.app.data;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The shop's one key: 256 bits from which every other key is derived or under which it lies. */
public final class MasterKey {

    private static final int BYTES = 32;

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static MasterKey random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new MasterKey(bytes);
    }

    /**
     * @throws IllegalArgumentException unless it is Base64 of 32 bytes
     */
    public static MasterKey fromBase64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("not 32 bytes");
        }
        return new MasterKey(bytes);
    }

    public String toBase64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public boolean sameAs(MasterKey other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    /**
     * A key of 32 bytes for one purpose; keys for different purposes tell nothing of each other.
     */
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return mac.doFinal(("veilbot/" + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** Dots: a log line must not tell. */
    @Override
    public String toString() {
        return "•••";
    }
}
