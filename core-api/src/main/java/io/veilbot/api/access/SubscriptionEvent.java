package io.veilbot.api.access;

import io.veilbot.api.Event;
import io.veilbot.api.PersonalText;
import io.veilbot.api.StoredAs;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;
import java.util.Optional;

/**
 * The life of a subscription: opened by its first grant, extended by every further one, reminded
 * of, ended, begun anew. Its end is the fold of its grants and is stored nowhere else; what staff
 * set instead are facts of their own. Its token changes only when somebody asks, so that links
 * installed in apps outlive lapses. {@code endsAt}, {@code total} (of all that was granted) and
 * {@code entitlement} tell what holds after the event.
 */
public sealed interface SubscriptionEvent extends Event {

    SubscriptionId subscription();

    CustomerId customer();

    /**
     * Somebody has a subscription for the first time.
     *
     * @param token secret of the links; 32 characters of base64url
     */
    @StoredAs("access.subscription-opened")
    record SubscriptionOpened(
            SubscriptionId subscription, CustomerId customer, PersonalText token, Instant at)
            implements SubscriptionEvent {}

    /**
     * Time and traffic were added.
     *
     * @param earnedAt when the grant was earned; for a payment, when the shop confirmed it
     * @param startsAt the later of the end before and the moment the grant was earned
     * @param endsAt the fold of all grants after this one; overrides are facts of their own
     */
    @StoredAs(value = "access.period-granted", revision = 2)
    record PeriodGranted(
            SubscriptionId subscription,
            CustomerId customer,
            Grant grant,
            Instant earnedAt,
            Instant startsAt,
            Instant endsAt,
            Allowance total,
            Entitlement entitlement,
            Instant at)
            implements SubscriptionEvent {}

    /**
     * The key of a grant is late; whoever paid is to be told the truth.
     *
     * @param validUntil the access already granted, which waiting does not shorten
     */
    @StoredAs("access.delivery-delayed")
    record DeliveryDelayed(
            SubscriptionId subscription,
            CustomerId customer,
            GrantId grant,
            Instant validUntil,
            Instant at)
            implements SubscriptionEvent {}

    /**
     * A grant was taken back, in part or whole: the fold is as if that part had never been granted.
     *
     * @param share of the grant taken back altogether, earlier parts included
     */
    @StoredAs("access.grant-revoked")
    record GrantRevoked(
            SubscriptionId subscription,
            CustomerId customer,
            GrantId grant,
            Share share,
            String reason,
            Instant endsAt,
            Allowance total,
            Entitlement entitlement,
            Instant at)
            implements SubscriptionEvent {}

    /** Staff set a date that counts instead of the computed end. */
    @StoredAs("access.end-overridden")
    record EndOverridden(
            SubscriptionId subscription,
            CustomerId customer,
            Instant until,
            String reason,
            Instant at)
            implements SubscriptionEvent {}

    /** Staff set a traffic limit that counts instead of the sum of the grants. */
    @StoredAs("access.allowance-overridden")
    record AllowanceOverridden(
            SubscriptionId subscription,
            CustomerId customer,
            Allowance limit,
            String reason,
            Instant at)
            implements SubscriptionEvent {}

    /**
     * There is no end while this stands, as for VIP.
     *
     * @param entitlement what may be used meanwhile: as granted, and the servers kept for VIP
     */
    @StoredAs("access.end-waived")
    record EndWaived(
            SubscriptionId subscription,
            CustomerId customer,
            Entitlement entitlement,
            String reason,
            Instant at)
            implements SubscriptionEvent {}

    /**
     * What was computed counts again.
     *
     * @param what which of the overrides is gone
     */
    @StoredAs("access.override-lifted")
    record OverrideLifted(
            SubscriptionId subscription,
            CustomerId customer,
            Overriding what,
            Instant endsAt,
            Allowance total,
            Entitlement entitlement,
            String reason,
            Instant at)
            implements SubscriptionEvent {}

    /** The end that is told is near; said once per end and reminder. */
    @StoredAs("access.end-approaching")
    record EndApproaching(
            SubscriptionId subscription,
            CustomerId customer,
            Reminder reminder,
            Instant endsAt,
            Instant at)
            implements SubscriptionEvent {}

    /** An end was reached: access is over until the next grant. Its links stay. */
    @StoredAs("access.subscription-ended")
    record SubscriptionEnded(
            SubscriptionId subscription, CustomerId customer, Instant endedAt, Instant at)
            implements SubscriptionEvent {}

    /** Access is withheld; the subscription has not ended. */
    @StoredAs("access.subscription-suspended")
    record SubscriptionSuspended(
            SubscriptionId subscription, CustomerId customer, Hold hold, String reason, Instant at)
            implements SubscriptionEvent {}

    /**
     * A hold is gone; a pause has moved the end.
     *
     * @param usable whether no other hold is left
     */
    @StoredAs("access.subscription-resumed")
    record SubscriptionResumed(
            SubscriptionId subscription,
            CustomerId customer,
            Hold hold,
            Instant endsAt,
            boolean usable,
            Instant at)
            implements SubscriptionEvent {}

    /**
     * How much has flowed; stored once a day at most, and at each threshold.
     *
     * @param used bytes since the subscription was opened, both directions
     * @param metered those of them that count against the allowance: what flows while it is
     *     unlimited does not
     */
    @StoredAs("access.usage-recorded")
    record UsageRecorded(
            SubscriptionId subscription, CustomerId customer, long used, long metered, Instant at)
            implements SubscriptionEvent {}

    /** Most of the allowance is used, in percent rounded down; said once per allowance. */
    @StoredAs("access.allowance-warned")
    record AllowanceWarned(
            SubscriptionId subscription,
            CustomerId customer,
            int percent,
            long metered,
            Allowance total,
            Instant at)
            implements SubscriptionEvent {}

    /** The allowance is used up; access goes on until {@code graceUntil}, or with more of it. */
    @StoredAs("access.allowance-exhausted")
    record AllowanceExhausted(
            SubscriptionId subscription,
            CustomerId customer,
            long metered,
            Allowance total,
            Instant graceUntil,
            Instant at)
            implements SubscriptionEvent {}

    /** The part without a limit ends before access does; said again whenever that moves. */
    @StoredAs("access.limit-planned")
    record LimitPlanned(SubscriptionId subscription, CustomerId customer, Instant from, Instant at)
            implements SubscriptionEvent {}

    /** The part without a limit is over; what flows from now on counts. */
    @StoredAs("access.limit-begun")
    record LimitBegun(SubscriptionId subscription, CustomerId customer, Allowance total, Instant at)
            implements SubscriptionEvent {}

    /**
     * The links have a new secret; old ones lead nowhere.
     *
     * @param rotation counts from 1
     */
    @StoredAs("access.token-rotated")
    record TokenRotated(
            SubscriptionId subscription,
            CustomerId customer,
            PersonalText token,
            int rotation,
            Instant at)
            implements SubscriptionEvent {}

    /**
     * Another key is wanted in place of the one there is; the old one goes when the new one works.
     *
     * @param number counts the wishes of this subscription from 1
     * @param country ISO 3166 alpha-2 to be preferred from now on; empty for any
     * @param protocol to be preferred from now on; empty for any
     */
    @StoredAs("access.key-replacement-requested")
    record KeyReplacementRequested(
            SubscriptionId subscription,
            CustomerId customer,
            int number,
            Optional<String> country,
            Optional<Protocol> protocol,
            String reason,
            Instant at)
            implements SubscriptionEvent {}
}
