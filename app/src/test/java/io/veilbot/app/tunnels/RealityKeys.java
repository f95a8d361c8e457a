package io.veilbot.app.tunnels;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A pair of X25519 keys as REALITY writes them.
 *
 * @param hidden for the server
 * @param open for links
 */
record RealityKeys(String hidden, String open) {

    private static final int LENGTH = 32;

    static RealityKeys fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            return new RealityKeys(
                    written(pair.getPrivate().getEncoded()),
                    written(pair.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key itself ends what the standard wraps it in. */
    private static String written(byte[] der) {
        byte[] key = Arrays.copyOfRange(der, der.length - LENGTH, der.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }
}
