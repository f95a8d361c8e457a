package io.veilbot.api.access;

import io.veilbot.api.Identifier;
import io.veilbot.api.sales.PaymentId;

/**
 * Something that adds time and traffic to a subscription.
 *
 * @param id seen twice, it counts once
 * @param source what it comes from
 * @param cause the id of what it comes from: a payment, a gift, a decision; there is no link to
 *     lose
 * @param period time added to whatever is left
 * @param allowance traffic added to whatever is left
 * @param entitlement what may be used from now on
 */
public record Grant(
        GrantId id,
        Source source,
        String cause,
        AccessPeriod period,
        Allowance allowance,
        Entitlement entitlement) {

    /** Where a grant comes from. */
    public enum Source {
        PAYMENT,
        TRIAL,
        REFERRAL,
        GIFT,
        PROMO,
        ADMIN
    }

    public static Grant ofPayment(
            PaymentId payment, AccessPeriod period, Allowance allowance, Entitlement entitlement) {
        Identifier cause = payment;
        return new Grant(
                GrantId.ofPayment(payment),
                Source.PAYMENT,
                cause.value(),
                period,
                allowance,
                entitlement);
    }
}
