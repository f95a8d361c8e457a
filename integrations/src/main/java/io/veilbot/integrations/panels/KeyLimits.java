package io.veilbot.integrations.panels;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much each key may carry, and for how many, as it was wished last. Work that comes late, or
 * twice, finds here what counts now.
 */
public interface KeyLimits {

    /** Panels know no other way to let a key rest: nothing may flow through it. */
    Allowance NOTHING = Allowance.ofBytes(0);

    /** Whatever its limit: it comes back with one. */
    void suspend(KeyId key);

    void resume(KeyId key, Allowance limit);

    /** A suspended key stays so. */
    void limit(KeyId key, Allowance limit);

    /**
     * @param devices how many may use it at once; 0 is no limit
     */
    void devices(KeyId key, int devices);

    /** Empty if they are still as many as when the key was asked for. */
    OptionalInt devices(KeyId key);

    /** Empty if it is still as it was when the key was asked for. */
    Optional<Wished> find(KeyId key);

    /**
     * What was wished last.
     *
     * @param suspended whether it is to rest, whatever its limit
     */
    record Wished(boolean suspended, Allowance limit) {}
}
