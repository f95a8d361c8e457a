package io.veilbot.app.integrations;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.veilbot.api.Identifier;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.Vault;
import java.util.HexFormat;

/** Seals so that a plain text can be told from a sealed one, and no more. */
final class PretendVault implements Vault {

    @Override
    public String seal(PersonalText personal) {
        throw new UnsupportedOperationException("this room seals nothing personal");
    }

    @Override
    public PersonalText openPersonal(String sealed) {
        throw new UnsupportedOperationException("this room seals nothing personal");
    }

    @Override
    public String seal(Secret secret) {
        return "sealed:" + HexFormat.of().formatHex(secret.text().getBytes(UTF_8));
    }

    @Override
    public Secret openSecret(String sealed) {
        String hex = sealed.substring("sealed:".length());
        return new Secret(new String(HexFormat.of().parseHex(hex), UTF_8));
    }

    @Override
    public String fingerprint(String purpose, String plain) {
        return Integer.toHexString((purpose + plain).hashCode());
    }

    @Override
    public String mint(String purpose, Identifier subject) {
        throw new UnsupportedOperationException("this room mints nothing");
    }
}
