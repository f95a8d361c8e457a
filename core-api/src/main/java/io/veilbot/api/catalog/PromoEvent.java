package io.veilbot.api.catalog;

import io.veilbot.api.Event;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentId;
import java.time.Instant;

/**
 * The life of a promo code: created, reserved by purchases and redeemed by their money or released
 * without it, or claimed for free days; at last closed.
 */
public sealed interface PromoEvent extends Event {

    PromoId promo();

    /** A code can be used. */
    @StoredAs("catalog.promo-created")
    record PromoCreated(PromoId promo, PromoTerms terms, Instant at) implements PromoEvent {}

    /** A purchase was priced with it; its use is taken until the payment ends. */
    @StoredAs("catalog.promo-reserved")
    record PromoReserved(PromoId promo, PaymentId payment, CustomerId customer, Instant at)
            implements PromoEvent {}

    /** The purchase came to nothing; its use is free again. */
    @StoredAs("catalog.promo-released")
    record PromoReleased(PromoId promo, PaymentId payment, CustomerId customer, Instant at)
            implements PromoEvent {}

    /** The purchase was paid. What was priced so is honoured even if it is paid late. */
    @StoredAs("catalog.promo-redeemed")
    record PromoRedeemed(PromoId promo, PaymentId payment, CustomerId customer, Instant at)
            implements PromoEvent {}

    /**
     * Somebody took the free days.
     *
     * @param subscription what they are granted to
     */
    @StoredAs("catalog.promo-claimed")
    record PromoClaimed(
            PromoId promo,
            CustomerId customer,
            SubscriptionId subscription,
            Grant grant,
            Instant at)
            implements PromoEvent {}

    /** It can no longer be used; what was priced with it stays. */
    @StoredAs("catalog.promo-closed")
    record PromoClosed(PromoId promo, String reason, Instant at) implements PromoEvent {}
}
