package io.veilbot.api.sales;

import io.veilbot.api.Command;
import io.veilbot.api.Currency;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.people.CustomerId;
import java.net.URI;
import java.time.Instant;

/** What a payment can be asked or told. */
public sealed interface PaymentCommand extends Command {

    PaymentId payment();

    @Override
    default PaymentId target() {
        return payment();
    }

    /**
     * Wants to buy a tariff as it is on sale now. Sent again with the same id, it changes nothing.
     *
     * @param subscription what the purchase extends
     */
    @StoredAs("sales.request-payment")
    record RequestPayment(
            PaymentId payment,
            CustomerId customer,
            TariffId tariff,
            PaymentMethod method,
            Currency currency,
            SubscriptionId subscription)
            implements PaymentCommand {}

    /**
     * Tells that the provider waits for the money.
     *
     * @param payLink where to pay
     * @param openUntil when the link stops working
     */
    @StoredAs("sales.record-invoice")
    record RecordInvoice(
            PaymentId payment, String providerPaymentId, URI payLink, Instant openUntil)
            implements PaymentCommand {}

    /**
     * Tells that the provider will not collect.
     *
     * @param reason in the provider's words
     */
    @StoredAs("sales.record-invoice-refused")
    record RecordInvoiceRefused(PaymentId payment, String reason) implements PaymentCommand {}

    /**
     * Tells what became of the money.
     *
     * @param seenBy who found out
     */
    @StoredAs("sales.record-payment-outcome")
    record RecordPaymentOutcome(PaymentId payment, PaymentOutcome outcome, SeenBy seenBy)
            implements PaymentCommand {}

    /** Who found out what became of the money. All of them say it with the same command. */
    enum SeenBy {
        CALLBACK,
        POLL,
        RECONCILER,
        ADMIN
    }
}
