package io.veilbot.api.sales;

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
 * expired, cancelled. Money that comes after any of those endings is still money: it confirms.
 */
public sealed interface PaymentEvent extends Event {

    PaymentId payment();

    CustomerId customer();

    /**
     * Somebody wants to buy; nothing has been asked of the provider yet.
     *
     * @param idempotenceKey under which the provider is asked, however often; at most 64 characters
     */
    @StoredAs("sales.payment-requested")
    record PaymentRequested(
            PaymentId payment,
            CustomerId customer,
            Offer offer,
            PaymentMethod method,
            SubscriptionId subscription,
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
     * @param offer what was sold
     * @param amount equals the offer's price
     * @param paidAt by the provider's clock
     * @param fee what the provider keeps of it, where it tells
     */
    @StoredAs("sales.payment-confirmed")
    record PaymentConfirmed(
            PaymentId payment,
            CustomerId customer,
            SubscriptionId subscription,
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

    /** What does not agree with the offer. */
    enum Difference {
        AMOUNT,
        CURRENCY,
        PROVIDER_PAYMENT,
        TEST_MODE
    }
}
