package io.veilbot.api.access;

import io.veilbot.api.Event;
import io.veilbot.api.PersonalText;
import io.veilbot.api.StoredAs;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;

/**
 * The life of a subscription: opened by its first grant, extended by every further one. Its end is
 * the fold of its grants and is stored nowhere else; its token never changes, so that links
 * installed in apps outlive lapses.
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
     * @param startsAt the later of the end before and the moment the grant was earned
     * @param endsAt the end after this grant
     * @param total all allowance of this subscription after this grant
     */
    @StoredAs("access.period-granted")
    record PeriodGranted(
            SubscriptionId subscription,
            CustomerId customer,
            Grant grant,
            Instant startsAt,
            Instant endsAt,
            Allowance total,
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
}
