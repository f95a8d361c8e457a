package io.veilbot.app.bot;

import io.veilbot.api.Identifier;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.Vault;
import io.veilbot.api.people.CustomerId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Only encodes; what sealing hides is tested with the real vault. */
final class OpenVault implements Vault {
    @Override
    public String seal(PersonalText personal) {
        return personal.owner() + "." + encoded(personal.text());
    }

    @Override
    public PersonalText openPersonal(String sealed) {
        String[] parts = sealed.split("\\.", 2);
        return new PersonalText(new CustomerId(parts[0]), decoded(parts[1]));
    }

    @Override
    public String seal(Secret secret) {
        return encoded(secret.text());
    }

    @Override
    public Secret openSecret(String sealed) {
        return new Secret(decoded(sealed));
    }

    @Override
    public String fingerprint(String purpose, String plain) {
        return encoded(purpose + plain);
    }

    @Override
    public String mint(String purpose, Identifier subject) {
        return encoded(purpose + subject);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
