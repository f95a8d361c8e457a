package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Identifier;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.Vault;
import io.veilbot.api.people.CustomerId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Hides nothing: nobody looks, and sealing is not what is judged here. */
final class OpenVault implements Vault {

    private static final int MINTED_BYTES = 24;

    @Override
    public String seal(PersonalText personal) {
        return personal.owner() + "." + personal.text();
    }

    @Override
    public PersonalText openPersonal(String sealed) {
        String[] parts = sealed.split("\\.", 2);
        return new PersonalText(new CustomerId(parts[0]), parts[1]);
    }

    @Override
    public String seal(Secret secret) {
        return secret.text();
    }

    @Override
    public Secret openSecret(String sealed) {
        return new Secret(sealed);
    }

    @Override
    public String fingerprint(String purpose, String plain) {
        return Integer.toHexString((purpose + plain).hashCode());
    }

    @Override
    public String mint(String purpose, Identifier subject) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        Arrays.copyOf(sha256(purpose + ":" + subject.value()), MINTED_BYTES));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
