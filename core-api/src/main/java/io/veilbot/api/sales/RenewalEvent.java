package io.veilbot.api.sales;

import io.veilbot.api.Event;
import io.veilbot.api.PersonalText;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;
import java.util.Optional;

/**
 * The life of a consent to renew by itself: agreed with an order, in force once that is paid and
 * its method kept, then a try before each end, until somebody or something ends it. What was
 * charged is an ordinary payment.
 */
public sealed interface RenewalEvent extends Event {

    RenewalId renewal();

    CustomerId customer();

    /**
     * Somebody asked for it, in so many words; nothing is charged unless they also pay this order.
     *
     * @param payment the order it was agreed with
     * @param offer what each renewal brings and costs
     * @param method how the order is paid
     */
    @StoredAs("sales.renewal-agreed")
    record RenewalAgreed(
            RenewalId renewal,
            CustomerId customer,
            SubscriptionId subscription,
            PaymentId payment,
            Offer offer,
            PaymentMethod method,
            Instant at)
            implements RenewalEvent {}

    /**
     * The order was paid and the provider keeps how: from now on it renews, as agreed with it and
     * with no order before.
     *
     * @param payment the order
     * @param reference what the provider is asked by to charge again; a secret
     * @param title what the person knows it by, such as {@code MIR •• 4444}
     */
    @StoredAs("sales.method-saved")
    record MethodSaved(
            RenewalId renewal,
            CustomerId customer,
            PaymentId payment,
            String provider,
            PersonalText reference,
            PersonalText title,
            Instant at)
            implements RenewalEvent {}

    /**
     * An end is near, and its charge is an order now; nothing has been asked of the provider yet.
     *
     * @param payment the charge
     * @param savedWith the order whose method is charged
     * @param end that is to be moved on
     * @param number of the tries before this end
     */
    @StoredAs("sales.renewal-tried")
    record RenewalTried(
            RenewalId renewal,
            CustomerId customer,
            SubscriptionId subscription,
            PaymentId payment,
            PaymentId savedWith,
            Offer offer,
            PaymentMethod method,
            Instant end,
            RenewalTry number,
            Instant at)
            implements RenewalEvent {}

    /**
     * A try came to nothing.
     *
     * @param payment the charge
     * @param reason in the provider's words
     * @param next when it is tried again; empty if it is not, before this end
     */
    @StoredAs("sales.renewal-missed")
    record RenewalMissed(
            RenewalId renewal,
            CustomerId customer,
            SubscriptionId subscription,
            PaymentId payment,
            Instant end,
            RenewalTry number,
            String reason,
            Optional<Instant> next,
            Instant at)
            implements RenewalEvent {}

    /**
     * Nothing is charged any more.
     *
     * @param reason for auditors
     */
    @StoredAs("sales.renewal-ended")
    record RenewalEnded(
            RenewalId renewal,
            CustomerId customer,
            SubscriptionId subscription,
            RenewalEnding ending,
            String reason,
            Instant at)
            implements RenewalEvent {}
}
