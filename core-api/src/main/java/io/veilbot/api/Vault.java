package io.veilbot.api;

/** Seals what must not be stored in clear. Sealed forms are printable ASCII without white space. */
public interface Vault {

    /** Seals under the owner's own key, which is made at first use. */
    String seal(PersonalText personal);

    /**
     * @return the plain text, or {@link PersonalText#ERASED} if the owner's key was destroyed
     * @throws IllegalArgumentException if this vault did not seal it
     */
    PersonalText openPersonal(String sealed);

    /** Seals under the shop's key. */
    String seal(Secret secret);

    /**
     * @throws IllegalArgumentException if this vault did not seal it
     */
    Secret openSecret(String sealed);

    /**
     * A keyed hash (hex) for finding a value without storing it; the same in gives the same out.
     */
    String fingerprint(String purpose, String plain);

    /**
     * A secret that anyone without the shop's key cannot guess, and that is the same at every call:
     * 32 characters of base64url (192 bits).
     */
    String mint(String purpose, Identifier subject);
}
