package io.veilbot.command.sales;

import io.veilbot.api.Money;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.sales.PaymentCommand.AcceptMismatch;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.Difference;
import io.veilbot.api.sales.PaymentEvent.PaymentCancelled;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentDeclined;
import io.veilbot.api.sales.PaymentEvent.PaymentExpired;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome.Cancelled;
import io.veilbot.api.sales.PaymentOutcome.Declined;
import io.veilbot.api.sales.PaymentOutcome.Expired;
import io.veilbot.api.sales.PaymentOutcome.Paid;
import io.veilbot.command.sales.Progress.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an outcome means for a payment. Money is money at any time, and confirms at most once; an
 * ending without money counts only while money is awaited.
 */
record Verdict(Progress known, PaymentRules rules, Instant now) {

    /** The fact that follows; empty if it is known already. */
    Optional<PaymentEvent> on(RecordPaymentOutcome told) {
        PaymentId payment = told.payment();
        SeenBy by = told.seenBy();
        return switch (told.outcome()) {
            case Paid paid -> onMoney(payment, paid, by);
            case Declined(_, String reason) -> onDecline(payment, reason, by);
            case Expired _ -> onEnding(new PaymentExpired(payment, known.customer(), by, now));
            case Cancelled(_, String reason) ->
                    onEnding(new PaymentCancelled(payment, known.customer(), reason, by, now));
        };
    }

    /** A person says that it will do. It confirms, unless other money did or it goes back. */
    Optional<PaymentEvent> on(AcceptMismatch told) {
        String money = told.providerPaymentId();
        if (known.isConfirmedBy(money)) {
            return Optional.empty();
        }
        Finding finding =
                known.find(money).orElseThrow(() -> new RefusedException(Refusal.UNKNOWN));
        if (known.stage() == Stage.CONFIRMED || known.refunds().spokenFor(money, false) > 0) {
            throw new RefusedException(Refusal.ALREADY_DECIDED);
        }
        return Optional.of(confirmed(told.payment(), finding.accepted(), SeenBy.ADMIN));
    }

    private Optional<PaymentEvent> onMoney(PaymentId payment, Paid paid, SeenBy by) {
        if (known.isConfirmedBy(paid)) {
            return Optional.empty();
        }
        List<Difference> differences = differences(paid);
        return differences.isEmpty()
                ? Optional.of(confirmed(payment, paid, by))
                : found(payment, paid, differences, by);
    }

    /** Charged of somebody who was erased before: it buys nothing, unless a person says so. */
    Optional<PaymentEvent> onMoneyOfTheErased(PaymentId payment, Paid paid, SeenBy by) {
        if (known.isConfirmedBy(paid)) {
            return Optional.empty();
        }
        var differences = new ArrayList<>(differences(paid));
        differences.add(Difference.PAYER_GONE);
        return found(payment, paid, List.copyOf(differences), by);
    }

    private Optional<PaymentEvent> found(
            PaymentId payment, Paid paid, List<Difference> differences, SeenBy by) {
        boolean test = differences.contains(Difference.TEST_MODE);
        return known.findings().stream().anyMatch(finding -> finding.isOf(paid, test))
                ? Optional.empty()
                : Optional.of(mismatched(payment, paid, differences, by));
    }

    private Optional<PaymentEvent> onDecline(PaymentId payment, String reason, SeenBy by) {
        return known.awaitsMoney()
                ? Optional.of(new PaymentDeclined(payment, known.customer(), reason, by, now))
                : Optional.empty();
    }

    private Optional<PaymentEvent> onEnding(PaymentEvent ending) {
        return known.awaitsMoney() || known.stage() == Stage.DECLINED
                ? Optional.of(ending)
                : Optional.empty();
    }

    private List<Difference> differences(Paid paid) {
        Money price = known.offer().price();
        String provider = known.providerPaymentId();
        var found = new ArrayList<Difference>();
        if (paid.amount().minor() != price.minor()) {
            found.add(Difference.AMOUNT);
        }
        if (paid.amount().currency() != price.currency()) {
            found.add(Difference.CURRENCY);
        }
        if (provider != null
                && !provider.equals(paid.providerPaymentId())
                && !known.isInvoiceUnderOurName()) {
            found.add(Difference.PROVIDER_PAYMENT);
        }
        if (paid.test() && !rules.acceptTestMoney()) {
            found.add(Difference.TEST_MODE);
        }
        return List.copyOf(found);
    }

    private PaymentConfirmed confirmed(PaymentId payment, Paid paid, SeenBy by) {
        return new PaymentConfirmed(
                payment,
                known.customer(),
                known.subscription(),
                known.order().gift(),
                known.offer(),
                paid.providerPaymentId(),
                paid.amount(),
                paid.instrument(),
                paid.fee(),
                paid.paidAt(),
                by,
                now);
    }

    private PaymentMismatched mismatched(
            PaymentId payment, Paid paid, List<Difference> differences, SeenBy by) {
        return new PaymentMismatched(
                payment,
                known.customer(),
                paid.providerPaymentId(),
                known.offer().price(),
                paid.amount(),
                differences,
                by,
                now);
    }
}
