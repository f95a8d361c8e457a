package io.veilbot.api.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.veilbot.api.Identifier;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.ReferralId;
import io.veilbot.api.sales.GiftId;
import io.veilbot.api.sales.PaymentId;

/** Identity of something that adds time or traffic; seen twice, it counts once. */
public record GrantId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GrantId {
        Identifier.check("grant", value);
    }

    public static GrantId ofPayment(PaymentId payment) {
        return new GrantId(Identifier.derive("grant", payment));
    }

    /** One trial per person, ever. */
    public static GrantId ofTrial(CustomerId customer) {
        return new GrantId(Identifier.derive("grant", "trial", customer));
    }

    public static GrantId ofReferral(ReferralId referral) {
        return new GrantId(Identifier.derive("grant", referral));
    }

    public static GrantId ofGift(GiftId gift) {
        return new GrantId(Identifier.derive("grant", gift));
    }

    public static GrantId ofPromo(PromoId promo, CustomerId customer) {
        return new GrantId(Identifier.derive("grant", promo, customer));
    }

    /**
     * @param decision tells what staff decided from whatever else they decide
     */
    public static GrantId ofDecision(SubscriptionId subscription, String decision) {
        return new GrantId(Identifier.derive("grant", "staff", subscription, decision));
    }

    /** Stands for access that goes on without any grant, as for VIP. */
    public static GrantId ofWaiver(SubscriptionId subscription) {
        return new GrantId(Identifier.derive("grant", "vip", subscription));
    }

    @Override
    public String toString() {
        return value;
    }
}
