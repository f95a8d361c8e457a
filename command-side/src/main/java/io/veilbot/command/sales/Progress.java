package io.veilbot.command.sales;

import io.veilbot.api.Money;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.InvoiceOpened;
import io.veilbot.api.sales.PaymentEvent.InvoiceRefused;
import io.veilbot.api.sales.PaymentEvent.PaymentCancelled;
import io.veilbot.api.sales.PaymentEvent.PaymentChargedBack;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentDeclined;
import io.veilbot.api.sales.PaymentEvent.PaymentExpired;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentEvent.RefundApproved;
import io.veilbot.api.sales.PaymentEvent.RefundDeclined;
import io.veilbot.api.sales.PaymentEvent.RefundProposed;
import io.veilbot.api.sales.PaymentEvent.RefundRefused;
import io.veilbot.api.sales.PaymentEvent.RefundRequested;
import io.veilbot.api.sales.PaymentOutcome.Paid;
import io.veilbot.command.sales.Refunds.Refund;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a requested payment has come.
 *
 * @param providerPaymentId the provider's id of it: the invoice's, or that of the money that
 *     confirmed it; null while nobody has told
 * @param confirmedWith what was paid; null while nothing was
 * @param findings money that came otherwise than agreed, each reported once; oldest first
 * @param refunds what went back of all of this
 */
record Progress(
        PaymentRequested order,
        Stage stage,
        @Nullable String providerPaymentId,
        @Nullable Money confirmedWith,
        List<Finding> findings,
        Refunds refunds) {

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

    static Progress after(@Nullable Progress before, PaymentEvent event) {
        return event instanceof PaymentRequested order
                ? new Progress(order, Stage.REQUESTED, null, null, List.of(), Refunds.NONE)
                : Objects.requireNonNull(before, "nothing precedes the request").then(event);
    }

    private Progress then(PaymentEvent event) {
        return switch (event) {
            case PaymentRequested _ -> this;
            case InvoiceOpened opened -> at(Stage.OPEN, opened.providerPaymentId());
            case InvoiceRefused _ -> at(Stage.INVOICE_REFUSED, providerPaymentId);
            case PaymentDeclined _ -> at(Stage.DECLINED, providerPaymentId);
            case PaymentExpired _ -> at(Stage.EXPIRED, providerPaymentId);
            case PaymentCancelled _ -> at(Stage.CANCELLED, providerPaymentId);
            case PaymentConfirmed confirmed -> confirmedBy(confirmed);
            case PaymentMismatched mismatch -> finding(Finding.of(mismatch));
            case RefundProposed proposed -> with(refunds.proposed(proposed));
            case RefundApproved _ -> this;
            case RefundDeclined no -> with(refunds.declined(no));
            case RefundRequested wanted -> with(refunds.wanted(wanted));
            case PaymentRefunded back -> with(refunds.returned(back, confirmedBy().orElse(null)));
            case RefundRefused no -> with(refunds.refused(no));
            case PaymentChargedBack _ -> with(refunds.takenByTheBank());
        };
    }

    CustomerId customer() {
        return order.customer();
    }

    SubscriptionId subscription() {
        return order.subscription();
    }

    Offer offer() {
        return order.offer();
    }

    boolean awaitsInvoice() {
        return stage == Stage.REQUESTED;
    }

    boolean awaitsMoney() {
        return stage == Stage.REQUESTED || stage == Stage.OPEN;
    }

    boolean isConfirmedBy(Paid paid) {
        return isConfirmedBy(paid.providerPaymentId()) && paid.amount().equals(confirmedWith);
    }

    boolean isConfirmedBy(String money) {
        return stage == Stage.CONFIRMED && money.equals(providerPaymentId);
    }

    /**
     * Whether it is further money of a standing order, which the provider charges by itself under
     * the name of the first.
     */
    boolean isChargedAgainBy(String money) {
        return order.method().isStanding()
                && stage == Stage.CONFIRMED
                && !money.equals(providerPaymentId)
                && find(money).isEmpty();
    }

    /**
     * Whether the provider gives ids to money only, so that the invoice has the payment's own: then
     * the first money that comes for it is the one.
     */
    boolean isInvoiceUnderOurName() {
        return order.payment().value().equals(providerPaymentId);
    }

    /** The provider's id of the money that confirmed it. */
    Optional<String> confirmedBy() {
        return Optional.ofNullable(providerPaymentId).filter(this::isConfirmedBy);
    }

    /** What was paid; empty while nothing was. */
    Optional<Money> paid() {
        return Optional.ofNullable(confirmedWith);
    }

    /** How much came under an id of the provider, as agreed or not. */
    Optional<Money> taken(String money) {
        return isConfirmedBy(money) ? paid() : find(money).map(Finding::found);
    }

    /** The newest finding under an id of the provider. */
    Optional<Finding> find(String money) {
        return findings.reversed().stream()
                .filter(finding -> finding.providerPaymentId().equals(money))
                .findFirst();
    }

    private Progress at(Stage next, @Nullable String provider) {
        return new Progress(order, next, provider, confirmedWith, findings, refunds);
    }

    private Progress confirmedBy(PaymentConfirmed event) {
        String money = event.providerPaymentId();
        return new Progress(order, Stage.CONFIRMED, money, event.amount(), findings, refunds);
    }

    private Progress finding(Finding one) {
        var all = Stream.concat(findings.stream(), Stream.of(one)).toList();
        return new Progress(order, stage, providerPaymentId, confirmedWith, all, refunds);
    }

    /** As if this refund had never been asked for. */
    Progress without(Refund refund) {
        return with(refunds.without(refund.id()));
    }

    private Progress with(Refunds now) {
        return new Progress(order, stage, providerPaymentId, confirmedWith, findings, now);
    }
}
