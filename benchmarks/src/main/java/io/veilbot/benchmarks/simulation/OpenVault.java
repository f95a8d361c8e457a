package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Identifier;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.Vault;
import io.veilbot.api.people.CustomerId;

/** Hides nothing: nobody looks, and sealing is not what is judged here. */
final class OpenVault implements Vault {

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
        return purpose + ":" + subject.value();
    }
}
