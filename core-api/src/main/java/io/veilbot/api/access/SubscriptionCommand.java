package io.veilbot.api.access;

import io.veilbot.api.Command;
import io.veilbot.api.StoredAs;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;
import java.util.Optional;

/** What a subscription can be asked. */
public sealed interface SubscriptionCommand extends Command {

    SubscriptionId subscription();

    @Override
    default SubscriptionId target() {
        return subscription();
    }

    /**
     * Adds a grant; opens the subscription if this is its first. A grant id already seen changes
     * nothing.
     *
     * @param customer whose subscription it is
     * @param confirmedAt when the grant was earned; the period starts at this moment or at the
     *     current end, whichever is later
     */
    @StoredAs("access.grant-period")
    record GrantPeriod(
            SubscriptionId subscription, CustomerId customer, Grant grant, Instant confirmedAt)
            implements SubscriptionCommand {}

    /**
     * The customer has paid and waits: say so, once per delivery.
     *
     * @param grant the grant whose key is late
     */
    @StoredAs("access.admit-delay")
    record AdmitDelay(SubscriptionId subscription, GrantId grant) implements SubscriptionCommand {}

    /**
     * Takes a grant back, in part or whole. A share not larger than what was taken changes nothing.
     *
     * @param share of the grant to be taken back altogether, earlier parts included
     * @param reason for auditors
     */
    @StoredAs("access.revoke-grant")
    record RevokeGrant(SubscriptionId subscription, GrantId grant, Share share, String reason)
            implements SubscriptionCommand {}

    /**
     * Staff set the end by hand; a grant still adds to the computed one beneath.
     *
     * @param reason for auditors
     */
    @StoredAs("access.override-end")
    record OverrideEnd(SubscriptionId subscription, Instant until, String reason)
            implements SubscriptionCommand {}

    /**
     * Staff set the traffic limit by hand.
     *
     * @param reason for auditors
     */
    @StoredAs("access.override-allowance")
    record OverrideAllowance(SubscriptionId subscription, Allowance limit, String reason)
            implements SubscriptionCommand {}

    /**
     * Lets access go on without an end; opens the subscription if there is none.
     *
     * @param customer whose subscription it is
     * @param reason for auditors
     */
    @StoredAs("access.waive-end")
    record WaiveEnd(SubscriptionId subscription, CustomerId customer, String reason)
            implements SubscriptionCommand {}

    /**
     * Lets what was computed count again; quiet where nothing was set.
     *
     * @param reason for auditors
     */
    @StoredAs("access.lift-override")
    record LiftOverride(SubscriptionId subscription, Overriding what, String reason)
            implements SubscriptionCommand {}

    /**
     * It is time to remind of an end. Quiet if that end no longer counts or this was said of it.
     *
     * @param endsAt the end that is meant
     */
    @StoredAs("access.remind-of-end")
    record RemindOfEnd(SubscriptionId subscription, Reminder reminder, Instant endsAt)
            implements SubscriptionCommand {}

    /** It is time to look whether the end has come. Quiet if it has not. */
    @StoredAs("access.end-subscription")
    record EndSubscription(SubscriptionId subscription) implements SubscriptionCommand {}

    /** Withholds access. Twice for the same hold changes nothing. */
    @StoredAs("access.suspend-subscription")
    record SuspendSubscription(SubscriptionId subscription, Hold hold, String reason)
            implements SubscriptionCommand {}

    /** Lets go of a hold; quiet if it does not hold. */
    @StoredAs("access.resume-subscription")
    record ResumeSubscription(SubscriptionId subscription, Hold hold)
            implements SubscriptionCommand {}

    /**
     * Tells how much has flowed. Less than was told before changes nothing.
     *
     * @param used bytes since the subscription was opened, both directions; from the collector,
     *     which knows of counters that restart
     */
    @StoredAs("access.record-usage")
    record RecordUsage(SubscriptionId subscription, long used) implements SubscriptionCommand {}

    /** The grace after the allowance is over. Quiet if something was added meanwhile. */
    @StoredAs("access.end-grace")
    record EndGrace(SubscriptionId subscription) implements SubscriptionCommand {}

    /**
     * It is time to look whether what was granted without a limit has run out. Quiet if it has not.
     */
    @StoredAs("access.begin-limit")
    record BeginLimit(SubscriptionId subscription) implements SubscriptionCommand {}

    /**
     * Wants a new secret in the links; old ones lead nowhere afterwards.
     *
     * @param rotation the number it is to have, counting from 1; one already made changes nothing
     */
    @StoredAs("access.rotate-token")
    record RotateToken(SubscriptionId subscription, int rotation) implements SubscriptionCommand {}

    /**
     * Wants another key in place of the one there is.
     *
     * @param number counts the wishes of this subscription from 1; one already known changes
     *     nothing
     * @param country ISO 3166 alpha-2; empty leaves the choice to the shop
     * @param protocol empty leaves the choice to the shop
     */
    @StoredAs("access.replace-key")
    record ReplaceKey(
            SubscriptionId subscription,
            CustomerId customer,
            int number,
            Optional<String> country,
            Optional<Protocol> protocol,
            String reason)
            implements SubscriptionCommand {}
}
