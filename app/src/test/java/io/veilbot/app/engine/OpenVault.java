package io.veilbot.app.engine;

import io.veilbot.api.Identifier;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.Vault;
import io.veilbot.api.people.CustomerId;

/** Seals nothing, but marks what it was asked to seal. */
public final class OpenVault implements Vault {

    @Override
    public String seal(PersonalText personal) {
        return "sealed:" + personal.owner() + ":" + personal.text();
    }

    @Override
    public PersonalText openPersonal(String sealed) {
        String[] parts = sealed.split(":", 3);
        return new PersonalText(new CustomerId(parts[1]), parts[2]);
    }

    @Override
    public String seal(Secret secret) {
        return "sealed:" + secret.text();
    }

    @Override
    public Secret openSecret(String sealed) {
        return new Secret(sealed.substring("sealed:".length()));
    }

    @Override
    public String fingerprint(String purpose, String plain) {
        return purpose + plain;
    }

    @Override
    public String mint(String purpose, Identifier subject) {
        return purpose + subject.value();
    }
}
