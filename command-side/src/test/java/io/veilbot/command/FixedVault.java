package io.veilbot.command;

import io.veilbot.api.Identifier;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.Vault;

/** Mints readable tokens and takes readable fingerprints; decisions need nothing else. */
public final class FixedVault implements Vault {

    @Override
    public String mint(String purpose, Identifier subject) {
        return purpose + " of " + subject;
    }

    @Override
    public String seal(PersonalText personal) {
        throw new UnsupportedOperationException("decisions seal nothing");
    }

    @Override
    public PersonalText openPersonal(String sealed) {
        throw new UnsupportedOperationException("decisions open nothing");
    }

    @Override
    public String seal(Secret secret) {
        throw new UnsupportedOperationException("decisions seal nothing");
    }

    @Override
    public Secret openSecret(String sealed) {
        throw new UnsupportedOperationException("decisions open nothing");
    }

    @Override
    public String fingerprint(String purpose, String plain) {
        return "fingerprint of " + plain + " as " + purpose;
    }
}
