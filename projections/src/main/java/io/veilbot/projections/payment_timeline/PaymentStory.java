package io.veilbot.projections.payment_timeline;

import static io.veilbot.projections.payment_timeline.Field.CHARGED_BACK;
import static io.veilbot.projections.payment_timeline.Field.DIFFERENCES;
import static io.veilbot.projections.payment_timeline.Field.FEE;
import static io.veilbot.projections.payment_timeline.Field.GIFT;
import static io.veilbot.projections.payment_timeline.Field.INSTRUMENT;
import static io.veilbot.projections.payment_timeline.Field.LIST_PRICE;
import static io.veilbot.projections.payment_timeline.Field.METHOD;
import static io.veilbot.projections.payment_timeline.Field.OPEN_UNTIL;
import static io.veilbot.projections.payment_timeline.Field.PAID;
import static io.veilbot.projections.payment_timeline.Field.PAID_AT;
import static io.veilbot.projections.payment_timeline.Field.PRICE;
import static io.veilbot.projections.payment_timeline.Field.PROMO;
import static io.veilbot.projections.payment_timeline.Field.PROVIDER;
import static io.veilbot.projections.payment_timeline.Field.PROVIDER_PAYMENT_ID;
import static io.veilbot.projections.payment_timeline.Field.REASON;
import static io.veilbot.projections.payment_timeline.Field.REFUND;
import static io.veilbot.projections.payment_timeline.Field.REFUNDED;
import static io.veilbot.projections.payment_timeline.Field.REFUND_AMOUNT;
import static io.veilbot.projections.payment_timeline.Field.REFUND_REASON;
import static io.veilbot.projections.payment_timeline.Field.SEEN_BY;
import static io.veilbot.projections.payment_timeline.Field.STATUS;

import io.veilbot.api.Money;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
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
import io.veilbot.api.sales.PaymentStatus;
import java.util.stream.Collectors;

/** What a payment's own events make true of it. */
final class PaymentStory {

    private PaymentStory() {}

    static PaymentState after(PaymentState before, PaymentEvent event) {
        return switch (event) {
            case PaymentRequested requested -> requested(requested);
            case InvoiceOpened opened -> opened(before, opened);
            case InvoiceRefused e -> ended(before, PaymentStatus.REFUSED, e.reason());
            case PaymentConfirmed confirmed -> confirmed(before, confirmed);
            case PaymentDeclined e -> ended(before, PaymentStatus.DECLINED, e.reason(), e.seenBy());
            case PaymentExpired e -> ended(before, PaymentStatus.EXPIRED, "", e.seenBy());
            case PaymentCancelled e ->
                    ended(before, PaymentStatus.CANCELLED, e.reason(), e.seenBy());
            case PaymentMismatched mismatched -> mismatched(before, mismatched);
            case RefundProposed e -> refund(before, "proposed", e.amount(), e.reason());
            case RefundApproved e -> refund(before, "approved", e.amount(), e.reason());
            case RefundDeclined e -> refund(before, "declined", e.amount(), e.reason());
            case RefundRequested wanted ->
                    refund(before, "requested", wanted.amount(), wanted.reason());
            case RefundRefused no -> refund(before, "refused", no.amount(), no.reason());
            case PaymentRefunded refunded -> refunded(before, refunded);
            case PaymentChargedBack e ->
                    ended(before, PaymentStatus.CHARGED_BACK, e.reason(), e.seenBy())
                            .with(CHARGED_BACK, e.amount());
        };
    }

    private static PaymentState requested(PaymentRequested event) {
        return PaymentState.NOTHING
                .with(STATUS, PaymentStatus.REQUESTED)
                .with(PRICE, event.offer().price())
                .with(PROVIDER, event.method().provider())
                .with(METHOD, event.method())
                .with(LIST_PRICE, event.offer().discount().map(Discount::listPrice))
                .with(PROMO, event.offer().discount().flatMap(Discount::promo))
                .with(GIFT, event.gift() ? "wanted" : "");
    }

    private static PaymentState opened(PaymentState before, InvoiceOpened event) {
        return before.with(STATUS, PaymentStatus.OPEN)
                .with(REASON, "")
                .with(PROVIDER_PAYMENT_ID, event.providerPaymentId())
                .with(OPEN_UNTIL, event.openUntil());
    }

    private static PaymentState confirmed(PaymentState before, PaymentConfirmed event) {
        return before.with(STATUS, PaymentStatus.CONFIRMED)
                .with(REASON, "")
                .with(DIFFERENCES, "")
                .with(PROVIDER_PAYMENT_ID, event.providerPaymentId())
                .with(INSTRUMENT, event.instrument())
                .with(PAID, event.amount())
                .with(PAID_AT, event.paidAt())
                .with(FEE, event.fee())
                .with(SEEN_BY, event.seenBy());
    }

    private static PaymentState mismatched(PaymentState before, PaymentMismatched event) {
        return before.with(STATUS, PaymentStatus.MISMATCHED)
                .with(REASON, "")
                .with(PROVIDER_PAYMENT_ID, event.providerPaymentId())
                .with(PAID, event.found())
                .with(
                        DIFFERENCES,
                        event.differences().stream()
                                .map(Enum::name)
                                .collect(Collectors.joining(", ")))
                .with(SEEN_BY, event.seenBy());
    }

    private static PaymentState refund(
            PaymentState before, String step, Money amount, String reason) {
        return before.with(REFUND, step).with(REFUND_AMOUNT, amount).with(REFUND_REASON, reason);
    }

    private static PaymentState refunded(PaymentState before, PaymentRefunded event) {
        return before.with(STATUS, PaymentStatus.afterRefund(event.total(), event.paid()))
                .with(REASON, "")
                .with(REFUND, "returned")
                .with(REFUND_AMOUNT, event.amount())
                .with(REFUNDED, event.total())
                .with(SEEN_BY, event.seenBy());
    }

    private static PaymentState ended(
            PaymentState before, PaymentStatus status, String reason, SeenBy seenBy) {
        return ended(before, status, reason).with(SEEN_BY, seenBy);
    }

    private static PaymentState ended(PaymentState before, PaymentStatus status, String reason) {
        return before.with(STATUS, status).with(REASON, reason);
    }
}
