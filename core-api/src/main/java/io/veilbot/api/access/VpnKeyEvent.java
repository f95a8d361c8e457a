package io.veilbot.api.access;

import io.veilbot.api.Event;
import io.veilbot.api.PersonalText;
import io.veilbot.api.StoredAs;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;

/**
 * The life of one credential on one server: requested, perhaps delayed, provisioned or abandoned;
 * sometimes lost and restored, at last revoked. It has no expiry of its own: the subscription's end
 * decides.
 */
public sealed interface VpnKeyEvent extends Event {

    KeyId key();

    SubscriptionId subscription();

    CustomerId customer();

    ServerId server();

    /**
     * A key is wanted.
     *
     * @param panelName its name on the panel; find or create under this name
     * @param grant the grant that called for it
     * @param allowance of what may flow; its panel is told more, to stop nobody in a grace
     * @param devices how many may use it at once, for panels that can tell; 0 is no limit
     */
    @StoredAs(value = "access.key-requested", revision = 2)
    record KeyRequested(
            KeyId key,
            SubscriptionId subscription,
            CustomerId customer,
            ServerId server,
            Protocol protocol,
            int generation,
            String panelName,
            GrantId grant,
            Allowance allowance,
            int devices,
            Instant at)
            implements VpnKeyEvent {}

    /**
     * The key works.
     *
     * @param accessLink what apps import, such as {@code ss://…}; from the panel
     * @param panelKeyId the panel's own id of the key
     */
    @StoredAs("access.key-provisioned")
    record KeyProvisioned(
            KeyId key,
            SubscriptionId subscription,
            CustomerId customer,
            ServerId server,
            GrantId grant,
            PersonalText accessLink,
            String panelKeyId,
            Instant at)
            implements VpnKeyEvent {}

    /**
     * The panel has not given it yet.
     *
     * @param attempt counts from 1
     * @param nextTry when the panel is asked again
     */
    @StoredAs("access.key-delayed")
    record KeyDelayed(
            KeyId key,
            SubscriptionId subscription,
            CustomerId customer,
            ServerId server,
            KeyOutcome.Later.Kind kind,
            String reason,
            int attempt,
            Instant nextTry,
            Instant at)
            implements VpnKeyEvent {}

    /** The panel refused for good: this key will never be. */
    @StoredAs("access.key-abandoned")
    record KeyAbandoned(
            KeyId key,
            SubscriptionId subscription,
            CustomerId customer,
            ServerId server,
            String reason,
            Instant at)
            implements VpnKeyEvent {}

    /**
     * The key was gone from its panel, and is there again, under this link.
     *
     * @param accessLink what apps import; from the panel
     * @param relinked whether it leads elsewhere, or by another credential, than the link before
     * @param panelKeyId the panel's own id of the key
     */
    @StoredAs("access.key-restored")
    record KeyRestored(
            KeyId key,
            SubscriptionId subscription,
            CustomerId customer,
            ServerId server,
            PersonalText accessLink,
            boolean relinked,
            String panelKeyId,
            Instant at)
            implements VpnKeyEvent {}

    /** The key is to be removed from its panel. */
    @StoredAs("access.key-revocation-requested")
    record KeyRevocationRequested(
            KeyId key,
            SubscriptionId subscription,
            CustomerId customer,
            ServerId server,
            String panelName,
            String reason,
            Instant at)
            implements VpnKeyEvent {}

    /** The panel no longer has the key. */
    @StoredAs("access.key-revoked")
    record KeyRevoked(
            KeyId key,
            SubscriptionId subscription,
            CustomerId customer,
            ServerId server,
            Instant at)
            implements VpnKeyEvent {}

    /** The key is not to work for a while; it stays on its panel. */
    @StoredAs("access.key-suspended")
    record KeySuspended(
            KeyId key,
            SubscriptionId subscription,
            CustomerId customer,
            ServerId server,
            String panelName,
            String reason,
            Instant at)
            implements VpnKeyEvent {}

    /**
     * The key is to work again.
     *
     * @param limit of what may flow; its panel is told more, to stop nobody in a grace
     */
    @StoredAs("access.key-resumed")
    record KeyResumed(
            KeyId key,
            SubscriptionId subscription,
            CustomerId customer,
            ServerId server,
            String panelName,
            Allowance limit,
            Instant at)
            implements VpnKeyEvent {}

    /**
     * The key may carry more, or less, than before.
     *
     * @param limit of what may flow; its panel is told more, to stop nobody in a grace
     */
    @StoredAs("access.key-limited")
    record KeyLimited(
            KeyId key,
            SubscriptionId subscription,
            CustomerId customer,
            ServerId server,
            String panelName,
            Allowance limit,
            Instant at)
            implements VpnKeyEvent {}

    /**
     * So many may use the key at once from now on.
     *
     * @param devices for panels that can tell; 0 is no limit
     */
    @StoredAs("access.key-devices-limited")
    record KeyDevicesLimited(
            KeyId key,
            SubscriptionId subscription,
            CustomerId customer,
            ServerId server,
            String panelName,
            int devices,
            Instant at)
            implements VpnKeyEvent {}
}
