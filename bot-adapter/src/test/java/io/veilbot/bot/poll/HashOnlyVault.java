package io.veilbot.bot.poll;

import io.veilbot.api.Identifier;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.Vault;

/** Shows what it was asked to hash; seals nothing. */
final class HashOnlyVault implements Vault {
    @Override
    public String seal(PersonalText personal) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PersonalText openPersonal(String sealed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String seal(Secret secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Secret openSecret(String sealed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String fingerprint(String purpose, String plain) {
        return purpose + "/" + plain;
    }

    @Override
    public String mint(String purpose, Identifier subject) {
        throw new UnsupportedOperationException();
    }
}
