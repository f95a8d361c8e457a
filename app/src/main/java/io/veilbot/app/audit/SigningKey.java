package io.veilbot.app.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/**
 * The shop's Ed25519 key for its ledger. It follows from the master key, so that every node has the
 * same, and nothing more must be kept.
 */
final class SigningKey {

    /** What the master key derives this one for. */
    static final String PURPOSE = "ledger-signature";

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_DIGITS = 16;

    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    /**
     * @param seed 32 bytes; as RFC 8032 calls them, the private key
     */
    static SigningKey of(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return new SigningKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** The public half (X.509) in Base64. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /** Short enough to be read over the telephone: the start of the public half's SHA-256. */
    String id() {
        return Hash.over(pair.getPublic().getEncoded()).hex().substring(0, ID_DIGITS);
    }

    /** The text with its signature as one more line. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            String made = Base64.getEncoder().encodeToString(signature.sign());
            return text + "signature " + made + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with " + ALGORITHM, e);
        }
    }

    /**
     * The JDK makes the public half of a private one only where it draws the private one itself.
     */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("another number of bytes was drawn");
            }
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
