package io.veilbot.api.sales;

import io.veilbot.api.Command;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.people.CustomerId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

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
     * @param subscription what the purchase extends; for a gift, whoever redeems it says so
     * @param promo the code to price it with; empty for none
     * @param gift whether it is for somebody else
     */
    @StoredAs("sales.request-payment")
    record RequestPayment(
            PaymentId payment,
            CustomerId customer,
            TariffId tariff,
            PaymentMethod method,
            Currency currency,
            SubscriptionId subscription,
            Optional<PromoId> promo,
            boolean gift)
            implements PaymentCommand {

        /** For oneself, at one's own price. */
        public RequestPayment(
                PaymentId payment,
                CustomerId customer,
                TariffId tariff,
                PaymentMethod method,
                Currency currency,
                SubscriptionId subscription) {
            this(
                    payment,
                    customer,
                    tariff,
                    method,
                    currency,
                    subscription,
                    Optional.empty(),
                    false);
        }
    }

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

    /**
     * Takes money that differs from the offer as if it were the price.
     *
     * @param providerPaymentId of the money
     * @param reason for auditors
     */
    @StoredAs("sales.accept-mismatch")
    record AcceptMismatch(PaymentId payment, String providerPaymentId, String reason)
            implements PaymentCommand {}

    /**
     * Wants money to go back. The same refund again changes nothing. Above what one may give back
     * alone it waits until somebody else of staff approves it.
     *
     * @param providerPaymentId of the money that goes back; empty for that which confirmed
     * @param amount above zero, at most what has not gone back yet
     * @param reason for auditors
     */
    @StoredAs("sales.request-refund")
    record RequestRefund(
            PaymentId payment,
            RefundId refund,
            Optional<String> providerPaymentId,
            Money amount,
            String reason)
            implements PaymentCommand {}

    /**
     * Approves a refund that waits for it; never to be done by whoever asked.
     *
     * @param reason for auditors
     */
    @StoredAs("sales.approve-refund")
    record ApproveRefund(PaymentId payment, RefundId refund, String reason)
            implements PaymentCommand {}

    /**
     * Declines a refund that waits for approval. Whoever asked may so take it back.
     *
     * @param reason for auditors
     */
    @StoredAs("sales.decline-refund")
    record DeclineRefund(PaymentId payment, RefundId refund, String reason)
            implements PaymentCommand {}

    /**
     * Tells what became of a refund, also of one that was made elsewhere.
     *
     * @param providerPaymentId of the money, where the provider tells; empty for that which was
     *     asked for, or else that which confirmed
     */
    @StoredAs("sales.record-refund-outcome")
    record RecordRefundOutcome(
            PaymentId payment,
            RefundId refund,
            Optional<String> providerPaymentId,
            RefundOutcome outcome,
            SeenBy seenBy)
            implements PaymentCommand {

        /** Of a refund that was asked for here. */
        public RecordRefundOutcome(
                PaymentId payment, RefundId refund, RefundOutcome outcome, SeenBy seenBy) {
            this(payment, refund, Optional.empty(), outcome, seenBy);
        }
    }

    /**
     * Tells that the payer's bank took the money back.
     *
     * @param providerPaymentId of the money, where the provider tells; empty for that which
     *     confirmed
     * @param amount what was taken
     * @param reason in the provider's words
     */
    @StoredAs("sales.record-chargeback")
    record RecordChargeback(
            PaymentId payment,
            Optional<String> providerPaymentId,
            Money amount,
            String reason,
            SeenBy seenBy)
            implements PaymentCommand {

        /** Of the money that confirmed. */
        public RecordChargeback(PaymentId payment, Money amount, String reason, SeenBy seenBy) {
            this(payment, Optional.empty(), amount, reason, seenBy);
        }
    }

    /** Who found out what became of the money. All of them say it with the same command. */
    enum SeenBy {
        CALLBACK,
        POLL,
        RECONCILER,
        ADMIN
    }
}
