package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.RefundId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.Intent;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import io.veilbot.integrations.payments.RefundRequest;
import io.veilbot.integrations.payments.Returned;
import io.veilbot.integrations.payments.Sighting;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One payment as the provider keeps it. */
final class Charge {

    final String id;
    final PaymentId intent;
    final Money asked;
    final Instant openUntil;
    @Nullable Money taken;
    boolean test;
    boolean strange;
    String end = "";
    final Map<RefundId, Returned> returned = new LinkedHashMap<>();
    private Instant paidAt = Instant.EPOCH;

    Charge(String id, PaymentId intent, Money asked, Instant openUntil) {
        this.id = id;
        this.intent = intent;
        this.asked = asked;
        this.openUntil = openUntil;
    }

    void pay(Money amount, Instant now) {
        taken = amount;
        paidAt = now;
        end = "";
    }

    boolean wasPaidBetween(Instant since, Instant until) {
        return taken != null && !paidAt.isBefore(since) && paidAt.isBefore(until);
    }

    PaidInvoice listed() {
        return new PaidInvoice(id, Map.of(Intent.PAYMENT, intent.value()));
    }

    Returned giveBack(RefundRequest request) {
        return returned.computeIfAbsent(
                request.refund(),
                refund ->
                        new Returned(
                                id + "-back-" + returned.size(),
                                Optional.of(refund),
                                request.amount()));
    }

    Outcome<Sighting> sighting(Instant now) {
        if (taken != null) {
            return new Outcome.Done<>(
                    strange
                            ? new Sighting.Strange(id, "another shop's", Optional.of(taken))
                            : seen(paid(taken)));
        }
        if (end.equals("declined")) {
            return new Outcome.Done<>(seen(new PaymentOutcome.Declined(id, "insufficient_funds")));
        }
        return now.isBefore(openUntil)
                ? new Outcome.Pending<>("not-paid-yet")
                : new Outcome.Done<>(seen(new PaymentOutcome.Expired(id)));
    }

    private PaymentOutcome paid(Money amount) {
        return new PaymentOutcome.Paid(id, amount, paidAt, "card", Optional.empty(), test);
    }

    private Sighting seen(PaymentOutcome outcome) {
        return new Sighting.Seen(id, Optional.of(intent), outcome, List.copyOf(returned.values()));
    }
}
