package io.veilbot.api.access;

import io.veilbot.api.Command;
import io.veilbot.api.PersonalText;
import io.veilbot.api.StoredAs;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.people.CustomerId;

/** What a key can be asked. */
public sealed interface VpnKeyCommand extends Command {

    KeyId key();

    @Override
    default KeyId target() {
        return key();
    }

    /**
     * Wants a key on a server. Asked twice, it changes nothing.
     *
     * @param generation from 1; part of the key's id
     * @param grant the grant that called for it
     * @param allowance of what may flow; its panel is told more, to stop nobody in a grace
     * @param devices how many may use it at once, for panels that can tell; 0 is no limit
     */
    @StoredAs("access.request-key")
    record RequestKey(
            KeyId key,
            SubscriptionId subscription,
            CustomerId customer,
            ServerId server,
            Protocol protocol,
            int generation,
            GrantId grant,
            Allowance allowance,
            int devices)
            implements VpnKeyCommand {}

    /** Tells what became of asking the panel. */
    @StoredAs("access.record-key-outcome")
    record RecordKeyOutcome(KeyId key, KeyOutcome outcome) implements VpnKeyCommand {}

    /**
     * Tells that the key was gone from its panel, or was another one there, and that the panel has
     * it again. Told what the shop knows already, it changes nothing.
     *
     * @param accessLink what apps import now; from the panel
     * @param panelKeyId the panel's own id of the key
     */
    @StoredAs("access.record-key-restored")
    record RecordKeyRestored(KeyId key, PersonalText accessLink, String panelKeyId)
            implements VpnKeyCommand {}

    /**
     * Wants the key gone from its panel, whether it got there or not.
     *
     * @param reason for staff
     */
    @StoredAs("access.revoke-key")
    record RevokeKey(KeyId key, String reason) implements VpnKeyCommand {}

    /** Tells that the panel no longer has it. */
    @StoredAs("access.record-key-removed")
    record RecordKeyRemoved(KeyId key) implements VpnKeyCommand {}

    /**
     * Wants the key not to work for a while. It keeps its place and its name.
     *
     * @param reason for staff
     */
    @StoredAs("access.suspend-key")
    record SuspendKey(KeyId key, String reason) implements VpnKeyCommand {}

    /** Wants the key to work again, within its limit. */
    @StoredAs("access.resume-key")
    record ResumeKey(KeyId key) implements VpnKeyCommand {}

    /** Wants more, or less, to flow; a suspended key gets it when it works again. */
    @StoredAs("access.limit-key")
    record LimitKey(KeyId key, Allowance limit) implements VpnKeyCommand {}

    /**
     * Wants more, or fewer, to use the key at once.
     *
     * @param devices for panels that can tell; 0 is no limit
     */
    @StoredAs("access.limit-devices")
    record LimitDevices(KeyId key, int devices) implements VpnKeyCommand {

        public LimitDevices {
            if (devices < 0) {
                throw new IllegalArgumentException("devices count from 0");
            }
        }
    }
}
