package io.veilbot.command.sales;

import io.veilbot.api.Money;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.Difference;
import io.veilbot.api.sales.PaymentEvent.InvoiceOpened;
import io.veilbot.api.sales.PaymentEvent.InvoiceRefused;
import io.veilbot.api.sales.PaymentEvent.PaymentCancelled;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentDeclined;
import io.veilbot.api.sales.PaymentEvent.PaymentExpired;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentOutcome.Paid;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a requested payment has come.
 *
 * @param providerPaymentId the provider's id of it: the invoice's, or that of the money that
 *     confirmed it; null while nobody has told
 * @param findings money that came otherwise than agreed, each reported once
 */
record Progress(
        CustomerId customer,
        SubscriptionId subscription,
        Offer offer,
        Stage stage,
        @Nullable String providerPaymentId,
        Set<Finding> findings) {

    /** Stages only ever follow one another downwards, and anything may end in the last. */
    enum Stage {
        REQUESTED,
        OPEN,
        INVOICE_REFUSED,
        DECLINED,
        EXPIRED,
        CANCELLED,
        CONFIRMED
    }

    /** Money that differs. The same money told again is the same finding. */
    record Finding(String providerPaymentId, Money found, boolean test) {

        static Finding of(Paid paid, boolean test) {
            return new Finding(paid.providerPaymentId(), paid.amount(), test);
        }

        static Finding of(PaymentMismatched event) {
            boolean test = event.differences().contains(Difference.TEST_MODE);
            return new Finding(event.providerPaymentId(), event.found(), test);
        }
    }

    static Progress after(@Nullable Progress before, PaymentEvent event) {
        if (event
                instanceof
                PaymentRequested(_, var customer, var offer, _, var subscription, _, _, _)) {
            return new Progress(customer, subscription, offer, Stage.REQUESTED, null, Set.of());
        }
        return Objects.requireNonNull(before, "nothing precedes the request").then(event);
    }

    private Progress then(PaymentEvent event) {
        return switch (event) {
            case PaymentRequested _ -> this;
            case InvoiceOpened opened -> at(Stage.OPEN, opened.providerPaymentId());
            case InvoiceRefused _ -> at(Stage.INVOICE_REFUSED, providerPaymentId);
            case PaymentDeclined _ -> at(Stage.DECLINED, providerPaymentId);
            case PaymentExpired _ -> at(Stage.EXPIRED, providerPaymentId);
            case PaymentCancelled _ -> at(Stage.CANCELLED, providerPaymentId);
            case PaymentConfirmed confirmed -> at(Stage.CONFIRMED, confirmed.providerPaymentId());
            case PaymentMismatched mismatch -> finding(Finding.of(mismatch));
            default -> this;
        };
    }

    boolean awaitsInvoice() {
        return stage == Stage.REQUESTED;
    }

    boolean awaitsMoney() {
        return stage == Stage.REQUESTED || stage == Stage.OPEN;
    }

    boolean isConfirmedBy(Paid paid) {
        return stage == Stage.CONFIRMED
                && paid.providerPaymentId().equals(providerPaymentId)
                && paid.amount().equals(offer.price());
    }

    private Progress at(Stage next, @Nullable String provider) {
        return new Progress(customer, subscription, offer, next, provider, findings);
    }

    private Progress finding(Finding finding) {
        var all = new HashSet<>(findings);
        all.add(finding);
        return new Progress(
                customer, subscription, offer, stage, providerPaymentId, Set.copyOf(all));
    }
}
