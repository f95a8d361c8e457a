package io.veilbot.command.sales;

import io.veilbot.api.Actor;
import io.veilbot.api.Money;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.sales.PaymentCommand.RecordChargeback;
import io.veilbot.api.sales.PaymentCommand.RecordRefundOutcome;
import io.veilbot.api.sales.PaymentCommand.RequestRefund;
import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.PaymentChargedBack;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import io.veilbot.api.sales.PaymentEvent.RefundProposed;
import io.veilbot.api.sales.PaymentEvent.RefundRefused;
import io.veilbot.api.sales.PaymentEvent.RefundRequested;
import io.veilbot.api.sales.RefundId;
import io.veilbot.api.sales.RefundOutcome.Refused;
import io.veilbot.api.sales.RefundOutcome.Returned;
import io.veilbot.command.sales.Refunds.Refund;
import io.veilbot.command.sales.Refunds.State;
import java.time.Instant;
import java.util.Optional;

/** What follows when money is to go back, went back, or was taken back. */
record Refunding(Progress known, Instant now) {

    /**
     * @param by whoever asks; above the limit, somebody else decides
     */
    Optional<PaymentEvent> on(RequestRefund wish, Actor by, RefundRules rules) {
        if (known.refunds().find(wish.refund()).isPresent()) {
            return Optional.empty();
        }
        String money = wish.providerPaymentId().or(known::confirmedBy).orElseThrow(this::nothing);
        mustBeLeft(wish.amount(), money);
        long before = known.refunds().spokenFor(money, known.isConfirmedBy(money));
        return Optional.of(
                rules.alone().cover(wish.amount(), before)
                        ? requested(wish, money)
                        : proposed(wish, money, by));
    }

    private RefundRequested requested(RequestRefund wish, String money) {
        return new RefundRequested(
                wish.payment(),
                known.customer(),
                wish.refund(),
                money,
                wish.amount(),
                wish.reason(),
                now);
    }

    private RefundProposed proposed(RequestRefund wish, String money, Actor by) {
        return new RefundProposed(
                wish.payment(),
                known.customer(),
                wish.refund(),
                money,
                wish.amount(),
                wish.reason(),
                by,
                now);
    }

    Optional<PaymentEvent> on(RecordRefundOutcome told) {
        return switch (told.outcome()) {
            case Returned back -> onReturned(told, back);
            case Refused(String reason) -> onRefused(told, reason);
        };
    }

    /** Money that went back did so, whether or not anybody here had asked for it. */
    private Optional<PaymentEvent> onReturned(RecordRefundOutcome told, Returned back) {
        if (known.refunds().haveCounted(told.refund(), back.providerRefundId())) {
            return Optional.empty();
        }
        String money = moneyOf(told);
        mustBeOfTheCurrency(back.amount(), taken(money));
        return Optional.of(refunded(told, back, money));
    }

    private PaymentRefunded refunded(RecordRefundOutcome told, Returned back, String money) {
        Money paid = known.paid().orElse(new Money(0, back.amount().currency()));
        Money nothing = new Money(0, paid.currency());
        boolean confirming = known.isConfirmedBy(money);
        long before = known.refunds().returnedOf(money, confirming);
        return new PaymentRefunded(
                told.payment(),
                known.customer(),
                known.subscription(),
                known.refunds().idOf(told.refund(), back.providerRefundId(), money),
                back.providerRefundId(),
                back.amount(),
                confirming ? back.amount().plus(new Money(before, paid.currency())) : nothing,
                paid,
                told.seenBy(),
                now);
    }

    private Optional<PaymentEvent> onRefused(RecordRefundOutcome told, String reason) {
        Refund refund =
                known.refunds()
                        .find(told.refund())
                        .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN));
        return refund.state() == State.WANTED
                ? Optional.of(
                        new RefundRefused(
                                told.payment(),
                                known.customer(),
                                told.refund(),
                                refund.amount(),
                                reason,
                                now))
                : Optional.empty();
    }

    Optional<PaymentEvent> on(RecordChargeback told) {
        String money = told.providerPaymentId().or(known::confirmedBy).orElseThrow(this::nothing);
        if (!known.isConfirmedBy(money)) {
            return onReturned(asReturned(told, money), new Returned(money, told.amount()));
        }
        return known.refunds().chargedBack()
                ? Optional.empty()
                : Optional.of(
                        new PaymentChargedBack(
                                told.payment(),
                                known.customer(),
                                known.subscription(),
                                told.amount(),
                                told.reason(),
                                told.seenBy(),
                                now));
    }

    /** Money that confirmed nothing had bought nothing: it went back, and that is all. */
    private static RecordRefundOutcome asReturned(RecordChargeback told, String money) {
        return new RecordRefundOutcome(
                told.payment(),
                RefundId.ofFinding(told.payment(), money),
                Optional.of(money),
                new Returned(money, told.amount()),
                told.seenBy());
    }

    private String moneyOf(RecordRefundOutcome told) {
        return known.refunds()
                .find(told.refund())
                .flatMap(refund -> Optional.ofNullable(refund.providerPaymentId()))
                .or(told::providerPaymentId)
                .or(known::confirmedBy)
                .orElseThrow(this::nothing);
    }

    /**
     * @throws RefusedException if so much of this money is not there to go back
     */
    void mustBeLeft(Money amount, String money) {
        Money taken = taken(money);
        boolean confirming = known.isConfirmedBy(money);
        if (amount.minor() <= 0 || (confirming && known.refunds().chargedBack())) {
            throw nothing();
        }
        mustBeOfTheCurrency(amount, taken);
        if (amount.minor() > taken.minor() - known.refunds().spokenFor(money, confirming)) {
            throw new RefusedException(Refusal.REFUND_TOO_LARGE);
        }
    }

    private Money taken(String money) {
        return known.taken(money).orElseThrow(this::nothing);
    }

    private static void mustBeOfTheCurrency(Money amount, Money taken) {
        if (amount.currency() != taken.currency()) {
            throw new RefusedException(Refusal.REFUND_TOO_LARGE);
        }
    }

    private RefusedException nothing() {
        return new RefusedException(Refusal.NOTHING_TO_REFUND);
    }
}
