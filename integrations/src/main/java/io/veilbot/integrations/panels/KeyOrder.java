package io.veilbot.integrations.panels;

import io.veilbot.api.Vault;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.fleet.Protocol;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A key as it should be on its panel.
 *
 * @param name on the panel; ours by its prefix
 * @param allowance the limit to be set; {@link KeyLimits#NOTHING} has it rest
 * @param devices how many may use it at once, for panels that can tell; 0 is no limit
 * @param credential by which its proxy should know it
 */
public record KeyOrder(
        String name, Protocol protocol, Allowance allowance, int devices, Credential credential) {

    private static final Predicate<String> OURS =
            Pattern.compile("veil-[A-Za-z0-9_-]{1,100}").asMatchPredicate();

    /** A name of another shape is not ours to touch. */
    public KeyOrder {
        if (!isOurs(name)) {
            throw new IllegalArgumentException("not a key name of ours");
        }
    }

    static KeyOrder of(
            KeyId key, Protocol protocol, Allowance allowance, int devices, Vault vault) {
        return new KeyOrder(
                key.panelName(), protocol, allowance, devices, Credential.of(key, vault));
    }

    /** Whether a key of this name can be ours. */
    public static boolean isOurs(String name) {
        return OURS.test(name);
    }

    /** Whether nothing may flow for a while. */
    public boolean rests() {
        return allowance.equals(KeyLimits.NOTHING);
    }
}
