package io.veilbot.api.access;

import io.veilbot.api.Identifier;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.ReferralId;
import io.veilbot.api.sales.GiftId;
import io.veilbot.api.sales.PaymentId;
import java.util.Optional;

/**
 * Something that adds time and traffic to a subscription.
 *
 * @param id seen twice, it counts once
 * @param source what it comes from
 * @param cause the id of what it comes from: a payment, a gift, a decision; there is no link to
 *     lose
 * @param period time added to whatever is left
 * @param allowance traffic added to whatever is left
 * @param entitlement what may be used from now on; empty leaves it as it is
 * @param reason for auditors, where a person decided; empty otherwise
 */
public record Grant(
        GrantId id,
        Source source,
        String cause,
        AccessPeriod period,
        Allowance allowance,
        Optional<Entitlement> entitlement,
        String reason) {

    /** What may flow in a day that nobody paid for: such days are of use even by themselves. */
    private static final long BYTES_A_DAY = 3_000_000_000L;

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
        return new Grant(
                GrantId.ofPayment(payment),
                Source.PAYMENT,
                text(payment),
                period,
                allowance,
                Optional.of(entitlement),
                "");
    }

    /** Three free days and the like, once per person. */
    public static Grant ofTrial(
            CustomerId customer,
            AccessPeriod period,
            Allowance allowance,
            Entitlement entitlement) {
        return new Grant(
                GrantId.ofTrial(customer),
                Source.TRIAL,
                text(customer),
                period,
                allowance,
                Optional.of(entitlement),
                "");
    }

    /** Thanks for bringing somebody who paid. */
    public static Grant ofReferral(ReferralId referral, AccessPeriod period) {
        return new Grant(
                GrantId.ofReferral(referral),
                Source.REFERRAL,
                text(referral),
                period,
                given(period),
                Optional.empty(),
                "");
    }

    /** What somebody else paid for. */
    public static Grant ofGift(GiftId gift, Terms terms) {
        return new Grant(
                GrantId.ofGift(gift),
                Source.GIFT,
                text(gift),
                terms.period(),
                terms.allowance(),
                Optional.of(terms.entitlement()),
                "");
    }

    /** Free days for a code. */
    public static Grant ofPromo(PromoId promo, CustomerId customer, AccessPeriod period) {
        return new Grant(
                GrantId.ofPromo(promo, customer),
                Source.PROMO,
                text(promo),
                period,
                given(period),
                Optional.empty(),
                "");
    }

    /**
     * What staff gave by hand.
     *
     * @param decision tells this decision from every other
     * @param reason for auditors
     */
    public static Grant ofDecision(
            SubscriptionId subscription, String decision, AccessPeriod period, String reason) {
        return new Grant(
                GrantId.ofDecision(subscription, decision),
                Source.ADMIN,
                "decision-" + decision,
                period,
                given(period),
                Optional.empty(),
                reason);
    }

    private static Allowance given(AccessPeriod period) {
        return Allowance.ofBytes(Math.multiplyExact(period.mostDays(), BYTES_A_DAY));
    }

    private static String text(Identifier id) {
        return id.value();
    }
}
