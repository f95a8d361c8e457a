package io.veilbot.app.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM: a nonce of 12 bytes, then the cipher text with its tag of 16. The nonce is a keyed
 * hash of label and text, so the same text under the same key and label always gives the same
 * bytes: a rebuilt row equals the live one. See ADR 5.
 */
final class Envelope {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Envelope() {}

    /**
     * @param label what the envelope is bound to; it opens under the same label only
     */
    static byte[] seal(byte[] key, String label, byte[] plain) {
        byte[] nonce = nonce(key, label, plain);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, label).doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /**
     * @throws IllegalArgumentException if it was sealed with another key or label, or changed
     */
    static byte[] open(byte[] key, String label, byte[] envelope) {
        if (envelope.length < NONCE) {
            throw new IllegalArgumentException("not sealed by this shop");
        }
        byte[] nonce = new byte[NONCE];
        ByteBuffer.wrap(envelope).get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, label)
                    .doFinal(envelope, NONCE, envelope.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not sealed by this shop", e);
        }
    }

    /** Under a key of its own, so that the nonce tells nothing of the key that seals. */
    private static byte[] nonce(byte[] key, String label, byte[] plain) {
        byte[] bound = KeyedHash.of(KeyedHash.of(key, "nonce"), label);
        return Arrays.copyOf(KeyedHash.of(bound, plain), NONCE);
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String label)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
