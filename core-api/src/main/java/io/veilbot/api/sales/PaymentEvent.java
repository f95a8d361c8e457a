package io.veilbot.api.sales;

import io.veilbot.api.Actor;
import io.veilbot.api.Event;
import io.veilbot.api.Money;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The life of one attempt to collect: requested, invoice opened, then confirmed once, or declined,
 * expired, cancelled. Money that comes after any of those endings is still money: it confirms. What
 * was confirmed may go back in part or whole.
 */
public sealed interface PaymentEvent extends Event {

    PaymentId payment();

    CustomerId customer();

    /**
     * Somebody wants to buy; nothing has been asked of the provider yet.
     *
     * @param subscription what it extends; for a gift, of no meaning
     * @param gift whether it is for somebody else
     * @param idempotenceKey under which the provider is asked, however often; at most 64 characters
     */
    @StoredAs(value = "sales.payment-requested", revision = 2)
    record PaymentRequested(
            PaymentId payment,
            CustomerId customer,
            Offer offer,
            PaymentMethod method,
            SubscriptionId subscription,
            boolean gift,
            String idempotenceKey,
            Instant at)
            implements PaymentEvent {}

    /**
     * The provider waits for the money.
     *
     * @param openUntil when the link stops working; from the provider, or its documented time
     */
    @StoredAs("sales.invoice-opened")
    record InvoiceOpened(
            PaymentId payment,
            CustomerId customer,
            String providerPaymentId,
            URI payLink,
            Instant openUntil,
            Instant at)
            implements PaymentEvent {}

    /** The provider will not collect. */
    @StoredAs("sales.invoice-refused")
    record InvoiceRefused(PaymentId payment, CustomerId customer, String reason, Instant at)
            implements PaymentEvent {}

    /**
     * Exactly the price was paid.
     *
     * @param subscription what it extends
     * @param gift whether it is for somebody else
     * @param offer what was sold
     * @param amount equals the offer's price, except where staff accepted another
     * @param paidAt by the provider's clock
     * @param fee what the provider keeps of it, where it tells
     */
    @StoredAs(value = "sales.payment-confirmed", revision = 2)
    record PaymentConfirmed(
            PaymentId payment,
            CustomerId customer,
            SubscriptionId subscription,
            boolean gift,
            Offer offer,
            String providerPaymentId,
            Money amount,
            String instrument,
            Optional<Money> fee,
            Instant paidAt,
            PaymentCommand.SeenBy seenBy,
            Instant at)
            implements PaymentEvent {}

    /** The provider or the bank said no; another try may still succeed. */
    @StoredAs("sales.payment-declined")
    record PaymentDeclined(
            PaymentId payment,
            CustomerId customer,
            String reason,
            PaymentCommand.SeenBy seenBy,
            Instant at)
            implements PaymentEvent {}

    /** The time to pay ran out. */
    @StoredAs("sales.payment-expired")
    record PaymentExpired(
            PaymentId payment, CustomerId customer, PaymentCommand.SeenBy seenBy, Instant at)
            implements PaymentEvent {}

    /** The payment was called off before money moved. */
    @StoredAs("sales.payment-cancelled")
    record PaymentCancelled(
            PaymentId payment,
            CustomerId customer,
            String reason,
            PaymentCommand.SeenBy seenBy,
            Instant at)
            implements PaymentEvent {}

    /**
     * Money moved, but not as agreed; a person decides.
     *
     * @param expected the offer's price
     * @param found what the provider says was paid
     * @param differences what does not agree
     */
    @StoredAs("sales.payment-mismatched")
    record PaymentMismatched(
            PaymentId payment,
            CustomerId customer,
            String providerPaymentId,
            Money expected,
            Money found,
            List<Difference> differences,
            PaymentCommand.SeenBy seenBy,
            Instant at)
            implements PaymentEvent {}

    /** Money is to go back, and so much that another one of staff than who asked decides. */
    @StoredAs("sales.refund-proposed")
    record RefundProposed(
            PaymentId payment,
            CustomerId customer,
            RefundId refund,
            String providerPaymentId,
            Money amount,
            String reason,
            Actor by,
            Instant at)
            implements PaymentEvent {}

    /** Another one than who asked agrees; that the money is to go back follows at once. */
    @StoredAs("sales.refund-approved")
    record RefundApproved(
            PaymentId payment,
            CustomerId customer,
            RefundId refund,
            Money amount,
            String reason,
            Actor by,
            Instant at)
            implements PaymentEvent {}

    /** What waited for approval will not go back; also who asked may say so. */
    @StoredAs("sales.refund-declined")
    record RefundDeclined(
            PaymentId payment,
            CustomerId customer,
            RefundId refund,
            Money amount,
            String reason,
            Actor by,
            Instant at)
            implements PaymentEvent {}

    /**
     * Money is to go back; the provider has not been asked yet.
     *
     * @param providerPaymentId of the money that goes back
     */
    @StoredAs("sales.refund-requested")
    record RefundRequested(
            PaymentId payment,
            CustomerId customer,
            RefundId refund,
            String providerPaymentId,
            Money amount,
            String reason,
            Instant at)
            implements PaymentEvent {}

    /**
     * Money went back. What it had bought goes in the same proportion.
     *
     * @param subscription whose grant shrinks
     * @param total all that went back of what confirmed this payment, this included; zero if it was
     *     other money
     * @param paid what had confirmed it; zero if nothing did
     */
    @StoredAs("sales.payment-refunded")
    record PaymentRefunded(
            PaymentId payment,
            CustomerId customer,
            SubscriptionId subscription,
            RefundId refund,
            String providerRefundId,
            Money amount,
            Money total,
            Money paid,
            PaymentCommand.SeenBy seenBy,
            Instant at)
            implements PaymentEvent {}

    /**
     * The provider will not give the money back; a person decides.
     *
     * @param reason in the provider's words
     */
    @StoredAs("sales.refund-refused")
    record RefundRefused(
            PaymentId payment,
            CustomerId customer,
            RefundId refund,
            Money amount,
            String reason,
            Instant at)
            implements PaymentEvent {}

    /**
     * The payer's bank took the money back. All it had bought goes.
     *
     * @param subscription whose grant goes
     */
    @StoredAs("sales.payment-charged-back")
    record PaymentChargedBack(
            PaymentId payment,
            CustomerId customer,
            SubscriptionId subscription,
            Money amount,
            String reason,
            PaymentCommand.SeenBy seenBy,
            Instant at)
            implements PaymentEvent {}

    /** What does not agree with the offer. */
    enum Difference {
        AMOUNT,
        CURRENCY,
        PROVIDER_PAYMENT,
        TEST_MODE,
        /** Whoever was charged was erased before: nobody is there to have what it buys. */
        PAYER_GONE
    }
}
