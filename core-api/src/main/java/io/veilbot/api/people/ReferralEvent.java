package io.veilbot.api.people;

import io.veilbot.api.Event;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.sales.PaymentId;
import java.time.Instant;

/** The life of a referral: somebody was brought, and once paid. */
public sealed interface ReferralEvent extends Event {

    ReferralId referral();

    /**
     * Somebody came through somebody else's link.
     *
     * @param referrer who brought them
     * @param referred who came
     */
    @StoredAs("people.referral-recorded")
    record ReferralRecorded(
            ReferralId referral, CustomerId referrer, CustomerId referred, Instant at)
            implements ReferralEvent {}

    /**
     * Who came has paid for the first time: the referrer has earned the reward, once.
     *
     * @param payment by whichever path it came
     * @param subscription of the referrer, which the reward is granted to
     */
    @StoredAs("people.referral-qualified")
    record ReferralQualified(
            ReferralId referral,
            CustomerId referrer,
            CustomerId referred,
            PaymentId payment,
            SubscriptionId subscription,
            Grant reward,
            Instant at)
            implements ReferralEvent {}
}
