package io.veilbot.api.sales;

import io.veilbot.api.Event;
import io.veilbot.api.PersonalText;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;

/** The life of a gift: issued for a payment, redeemed once by whoever has the code, or recalled. */
public sealed interface GiftEvent extends Event {

    GiftId gift();

    /**
     * Somebody bought access for somebody else.
     *
     * @param customer who bought it
     * @param code what the other person redeems; 32 characters of base64url
     * @param fingerprint keyed hash of the code, for finding the gift
     */
    @StoredAs("sales.gift-issued")
    record GiftIssued(
            GiftId gift,
            PaymentId payment,
            CustomerId customer,
            PersonalText code,
            String fingerprint,
            Terms terms,
            Instant at)
            implements GiftEvent {}

    /**
     * Somebody took it.
     *
     * @param customer who redeemed it
     * @param subscription what it is granted to
     */
    @StoredAs("sales.gift-redeemed")
    record GiftRedeemed(
            GiftId gift, CustomerId customer, SubscriptionId subscription, Grant grant, Instant at)
            implements GiftEvent {}

    /** The money for it went back. Nobody can redeem it; what was redeemed goes. */
    @StoredAs("sales.gift-recalled")
    record GiftRecalled(GiftId gift, String reason, Instant at) implements GiftEvent {}
}
